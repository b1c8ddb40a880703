import type { ObligationShape } from '../../contract.ts';
import { compareWeight } from './compare-weight.ts';

/** Obligations of one clause on one day: each cluster's own are one knot. */
export type KnotGroup = { first: ObligationShape; due: string; count: number };

/** What is tied to the cord: the dated obligations up to its last day, the weightiest of a day in front. */
export function knotGroups(
  obligations: readonly ObligationShape[],
  lastDay: string,
): { shown: KnotGroup[]; after: ObligationShape[] } {
  const groups = new Map<string, KnotGroup>();
  const after: ObligationShape[] = [];
  for (const one of obligations) {
    if (one.due === null) continue;
    if (one.due > lastDay) {
      after.push(one);
      continue;
    }
    const key = `${one.clause} ${one.due}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: one, due: one.due, count: 1 });
    else group.count += 1;
  }
  const shown = [...groups.values()].sort(
    (a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) || compareLead(a.first, b.first),
  );
  return { shown, after };
}

/** A clause leads an indicator of the same weight: its title is shorter, and somebody must hand something in. */
function compareLead(a: ObligationShape, b: ObligationShape): number {
  return compareWeight(a, b) || Number(a.origin === 'indicator') - Number(b.origin === 'indicator');
}
