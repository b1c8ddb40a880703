import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPapers } from '#app/open-papers.ts';
import { readPdfPages } from '#lib/numbered-text/index.ts';
import { openTypesetter, type Paper } from './index.ts';

const font = import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf');
const typesetter = openTypesetter([readFileSync(fileURLToPath(font))]);

const paper: Paper = {
  language: 'es',
  letterhead: { name: 'Oficina del valle', lines: ['Programa de prueba'] },
  title: 'Contrato de servicios',
  reference: 'N.º 004',
  madeOn: { date: '2026-06-30', written: 'El Valle, 30 de junio de 2026' },
  parties: [{ label: 'La contratada', name: 'Rosa Quispe' }],
  body: [
    { kind: 'text', text: 'Las partes convienen lo que sigue.' },
    { kind: 'clauses', clauses: [{ title: 'Objeto', text: 'Asesorar a las redes.' }, { text: 'Un año.' }] },
    { kind: 'heading', text: 'Hitos' },
    {
      kind: 'table',
      columns: [
        { title: 'Hito', wide: true },
        { title: 'Monto', align: 'right' },
      ],
      rows: [['Plan aprobado', '1.200,00']],
    },
  ],
  signatures: [{ name: 'Rosa Quispe', role: 'Asesora' }],
};

async function textOf(changed: Partial<Paper>): Promise<string> {
  return (await readPdfPages(typesetter.pdf({ ...paper, ...changed }))).join('\n');
}

test('a paper says all that it was given, clauses under their numbers', async () => {
  const text = await textOf({});
  for (const said of [
    'Oficina del valle',
    'Programa de prueba',
    'N.º 004',
    'El Valle, 30 de junio de 2026',
    'Contrato de servicios',
    'La contratada',
    'Las partes convienen lo que sigue.',
    '1. Objeto. Asesorar a las redes.',
    '2. Un año.',
    'Hitos',
    'Plan aprobado',
    '1.200,00',
    'Asesora',
  ]) {
    assert.ok(text.includes(said), `${said} stands in:\n${text}`);
  }
});

test('what would be markup elsewhere is a letter of a name', async () => {
  for (const name of ['#panic("x")', '*Rosa* _Q_', '$x^2$', '@rosa <b>', '[a](b) \\ `c` = //d', '"} , {"']) {
    assert.ok((await textOf({ parties: [{ label: 'A', name }] })).includes(name), name);
    assert.ok((await textOf({ title: name })).includes(name), `${name} as title`);
    assert.ok(
      (await textOf({ body: [{ kind: 'clauses', clauses: [{ text: name }] }] })).includes(name),
      name,
    );
  }
});

test('emoji, letters of Andean languages and a very long name are shown and not lost', async () => {
  const name = `Ñusta Q’illu Ŝama 🧵😀 ${'Mamani'.repeat(60)}`;
  const text = (await textOf({ parties: [{ label: 'A', name }] })).replaceAll(/\s|-\n/g, '');
  assert.ok(text.includes('ÑustaQ’illuŜama🧵😀'), text);
  assert.ok(text.includes('Mamani'.repeat(10)), text);
});

test('the same paper is the same bytes, and another day is another paper', () => {
  const bytes = (made: string, setter = typesetter) =>
    Buffer.from(setter.pdf({ ...paper, madeOn: { date: made, written: 'El Valle' } }));
  const faces = [readFileSync(fileURLToPath(font))];
  assert.ok(bytes('2026-06-30').equals(bytes('2026-06-30', openTypesetter(faces))));
  assert.ok(!bytes('2026-06-30').equals(bytes('2026-07-01')));
  assert.ok(
    bytes('2026-06-30').includes('(D:20260630'),
    'the file carries the day of the paper, not that of the machine',
  );
});

test('a mark stands at the foot of every page', async () => {
  const body = [
    {
      kind: 'clauses' as const,
      clauses: Array.from({ length: 80 }, () => ({ text: 'Cláusula. '.repeat(12) })),
    },
  ];
  const mark = { word: 'Inventado', note: 'No compromete a nadie.' };
  const pages = await readPdfPages(typesetter.pdf({ ...paper, body, mark }));
  assert.ok(pages.length > 2);
  for (const page of pages) assert.ok(page.includes('No compromete a nadie.'));
  assert.ok(!(await textOf({})).includes('No compromete a nadie.'));
});

test('a page is photographed as a JPEG, each time the same', async () => {
  // Beside the images that people send no drawing is opened; a process of its own opens it, as in the app.
  const papers = await openPapers();
  const [first, again] = [await papers.photograph(paper), await papers.photograph(paper)];
  assert.deepEqual([...first.subarray(0, 3)], [0xff, 0xd8, 0xff]);
  assert.ok(Buffer.from(first).equals(Buffer.from(again)));
});
