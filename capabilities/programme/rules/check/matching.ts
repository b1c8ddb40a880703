import type { Agreement } from './agreement.ts';
import { isShare, type Said } from './said.ts';

/**
 * Statements of one figure that speak of the same thing, so that they can be set side by side. One source can state a
 * figure several times (a step for year 2, another for year 3): each is put with its nearest likes of other sources.
 */
export function matched(statements: readonly Said[], { monthOf }: Pick<Agreement, 'monthOf'>): Said[][] {
  const groups: Said[][] = [];
  for (const said of statements) {
    const best = groups
      .map((group) => ({ group, likeness: likeness(said, group, monthOf) }))
      .filter(({ likeness }) => likeness >= 0)
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (best === undefined) groups.push([said]);
    else best.group.push(said);
  }
  return groups;
}

/** How well a statement fits beside others; negative where it cannot stand beside them at all. */
function likeness(said: Said, group: readonly Said[], monthOf: Agreement['monthOf']): number {
  const [first] = group;
  if (first === undefined || isShare(said) !== isShare(first)) return -1;
  if (said.year !== first.year || said.part !== first.part) return -1;
  const twin = group.find((other) => other.place.paragraph === said.place.paragraph);
  if (twin !== undefined && !saysTheSame(said, twin)) return -1;
  const month = monthOf(said.by ?? undefined)?.month;
  return Math.max(
    ...group.map(
      (other) =>
        (other.against === said.against ? 4 : 0) +
        (other.number !== null && said.number?.value.eq(other.number.value) === true ? 3 : 0) +
        (other.as === said.as ? 1 : 0) +
        (month !== undefined && month === monthOf(other.by ?? undefined)?.month ? 2 : 0),
    ),
  );
}

function saysTheSame(a: Said, b: Said): boolean {
  return (
    a.operator === b.operator &&
    JSON.stringify(a.by) === JSON.stringify(b.by) &&
    a.per === b.per &&
    (a.number === null ? b.number === null : b.number !== null && a.number.value.eq(b.number.value))
  );
}
