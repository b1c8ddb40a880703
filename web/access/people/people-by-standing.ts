import type { MemberShape } from '#kernel/auth/contract.ts';

export type Standing = 'current' | 'coming' | 'ended';

/** People who hold a role now, those who will, and those who did: each once, under the first that fits. */
export function peopleByStanding(people: readonly MemberShape[]): Record<Standing, MemberShape[]> {
  const standing = ({ grants }: MemberShape): Standing => {
    if (grants.some(({ state }) => state === 'current')) return 'current';
    return grants.some(({ state }) => state === 'coming') ? 'coming' : 'ended';
  };
  const sorted: Record<Standing, MemberShape[]> = { current: [], coming: [], ended: [] };
  for (const person of people) sorted[standing(person)].push(person);
  return sorted;
}
