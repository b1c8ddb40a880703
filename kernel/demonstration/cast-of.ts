import { type Role, scopeOf } from '#kernel/auth/roles.ts';
import type { Chance } from './chance.ts';
import { nameDrawer } from './names.ts';
import type { Ground, Member } from './scene.ts';

// Those who work for a programme or watch over it; one for each cluster, where the role is held in one.
const played: readonly Role[] = [
  'director',
  'project_assistant',
  'agency_manager',
  'coordinator',
  'cluster_assistant',
  'supervisor',
  'auditor',
  'administrator',
];

/** Who takes part in the demonstration of a programme: one person for each role and place. */
export function castOf({ clusters }: Pick<Ground, 'clusters'>, chance: Chance): readonly Member[] {
  const draw = nameDrawer(chance.apart('cast'));
  return played.flatMap((role) => {
    const places = scopeOf[role] === 'cluster' ? clusters.map(({ id }) => id) : [null];
    return places.map((cluster): Member => {
      const person = draw();
      const address = cluster === null ? role : `${role}.${cluster}`;
      return {
        role,
        cluster,
        person,
        name: `${person.given} ${person.family}`,
        email: `${address.replaceAll('_', '-')}@example.org`,
      };
    });
  });
}
