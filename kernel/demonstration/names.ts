import type { Chance } from './chance.ts';

/** Somebody invented. */
export type InventedName = Readonly<{ given: string; family: string; sex: 'female' | 'male' }>;

/** Draws names of people who are not there, no two of them alike. */
export function nameDrawer(chance: Chance): () => InventedName {
  const drawn = new Set<string>();
  return function draw(): InventedName {
    const sex = chance.below(2) === 0 ? 'female' : 'male';
    const given = chance.pick(sex === 'female' ? female : male);
    const family = `${chance.pick(families)} ${chance.pick(families)}`;
    const [first, second] = family.split(' ');
    const isNew = first !== second && !drawn.has(first ?? '') && !drawn.has(`${given} ${second}`);
    // Enough names are left for the few people of a demonstration.
    if (!isNew && drawn.size < families.length) return draw();
    drawn.add(first ?? '').add(`${given} ${second}`);
    return { given, family, sex };
  };
}

const female = [
  ...['Alba', 'Bruna', 'Carmela', 'Delia', 'Elvira', 'Fabiola', 'Gladys', 'Herminia', 'Inés', 'Julieta'],
  ...['Lidia', 'Marcela', 'Nieves', 'Olinda', 'Paula', 'Rosalba', 'Silvia', 'Teodora', 'Úrsula', 'Violeta'],
];
const male = [
  ...['Abel', 'Benigno', 'Ciro', 'Damián', 'Efraín', 'Fermín', 'Gonzalo', 'Hilario', 'Isidro', 'Jacinto'],
  ...[
    'Leandro',
    'Mateo',
    'Néstor',
    'Octavio',
    'Pascual',
    'Rubén',
    'Saturnino',
    'Teófilo',
    'Ulises',
    'Wilfredo',
  ],
];
const families = [
  ...[
    'Aguirre',
    'Barrientos',
    'Ccori',
    'Delgado',
    'Espinoza',
    'Farfán',
    'Guevara',
    'Huamán',
    'Ibarra',
    'Jara',
  ],
  ...['Lazarte', 'Mendívil', 'Navarro', 'Ñahui', 'Olazábal', 'Pumacahua', 'Quintana', 'Rimachi', 'Salcedo'],
  ...[
    'Ticona',
    'Urrutia',
    'Valdivia',
    'Yépez',
    'Zegarra',
    'Bellido',
    'Cárdenas',
    'Figueroa',
    'Loayza',
    'Montes',
  ],
  ...[
    'Pizango',
    'Roldán',
    'Sotelo',
    'Tejada',
    'Vilca',
    'Arriola',
    'Benavente',
    'Chuquimia',
    'Dávalos',
    'Gálvez',
  ],
];
