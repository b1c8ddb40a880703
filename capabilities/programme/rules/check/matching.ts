import type { Agreement } from './agreement.ts';
import { isShare, type Said } from './said.ts';
import { addsOver, wholeValue } from './scale.ts';

/**
 * Statements of one figure that speak of the same thing, so that they can be set side by side. One source can state a
 * figure several times (a step for year 2, another for year 3): each is put with its nearest likes. What stands in one
 * paragraph is set side by side as well, unless its words make it another thing: another date, base or scope.
 */
export function matched(statements: readonly Said[], agreement: Agreement): Said[][] {
  const isDated = (said: Said) => reachOf(said, agreement) !== null;
  const groups: Said[][] = [];
  // What has no date is put beside the last step: it has to know the steps.
  for (const said of [...statements.filter(isDated), ...statements.filter((said) => !isDated(said))]) {
    const best = groups
      .map((group) => ({ group, likeness: likeness(said, group, agreement) }))
      .filter(({ likeness }) => likeness >= 0)
      .sort(
        (a, b) => b.likeness - a.likeness || lastMonth(b.group, agreement) - lastMonth(a.group, agreement),
      )[0];
    if (best === undefined) groups.push([said]);
    else best.group.push(said);
  }
  const position = new Map(statements.map((said, index) => [said, index]));
  const at = (said: Said | undefined) => (said === undefined ? 0 : (position.get(said) ?? 0));
  return groups.map((group) => group.sort((a, b) => at(a) - at(b))).sort((a, b) => at(a[0]) - at(b[0]));
}

/**
 * Whether both can stand as steps of one target: so many by one month, so many by another. An earlier step that asks for
 * more than a later one is none, and nobody can tell the order of two dates that both count from something else.
 */
export function areSteps(a: Said, b: Said, agreement: Agreement): boolean {
  const [x, y] = [reachOf(a, agreement), reachOf(b, agreement)];
  if (x === null || y === null || sameMonth(x.month, y.month) || (x.relative && y.relative)) return false;
  if (a.number === null || b.number === null) return false;
  if (startsAnew(a) && startsAnew(b)) return true;
  const [earlier, later] = x.month < y.month ? [a, b] : [b, a];
  const order = wholeValue(earlier, agreement).cmp(wholeValue(later, agreement));
  return order < 0 || (order > 0 && [earlier, later].some((said) => mayFall(said, agreement)));
}

/** Half a month apart is a rounding of days. */
export function sameMonth(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}

function reachOf(said: Said, { monthOf }: Agreement) {
  return monthOf(said.by ?? undefined);
}

function lastMonth(group: readonly Said[], agreement: Agreement): number {
  return Math.max(0, ...group.map((said) => reachOf(said, agreement)?.month ?? 0));
}

/** What is counted anew in each year or period: 20% more in one year and 10% more in the next. */
function startsAnew({ against, as }: Said): boolean {
  return against === 'prior_year' || against === 'prior_period' || as === 'yearly';
}

/** Ceilings can be lowered, and of some things less is better. */
function mayFall({ key, operator }: Said, { programme }: Agreement): boolean {
  const isLowerBetter = programme.logframe.measures.some(
    ({ id, better }) => id === key && better === 'lower',
  );
  return isLowerBetter || operator === 'at_most' || operator === 'less_than';
}

/** How well a statement fits beside others; negative where it cannot stand beside them at all. */
function likeness(said: Said, group: readonly Said[], agreement: Agreement): number {
  const [first] = group;
  if (first === undefined || isShare(said) !== isShare(first)) return -1;
  if (said.year !== first.year || said.part !== first.part) return -1;
  if (group.some((other) => isAnotherThing(said, other, agreement))) return -1;
  if (group.every((other) => areSteps(said, other, agreement))) return -1;
  const month = reachOf(said, agreement)?.month;
  return Math.max(
    ...group.map(
      (other) =>
        (other.against === said.against ? 4 : 0) +
        (other.number !== null && said.number?.value.eq(other.number.value) === true ? 3 : 0) +
        (other.base === said.base ? 2 : 0) +
        (other.as === said.as ? 1 : 0) +
        (month !== undefined && month === reachOf(other, agreement)?.month ? 2 : 0),
    ),
  );
}

function isEncoded({ origin }: Said): boolean {
  return origin === 'programme' || origin === 'clause';
}

/** One paragraph that says it with other words around it speaks of two things; so do two clauses. */
function isAnotherThing(a: Said, b: Said, agreement: Agreement): boolean {
  const areClauses = a.origin === 'clause' && b.origin === 'clause';
  const isOneClause = areClauses && a.place.line === b.place.line && a.place.column === b.place.column;
  if (isOneClause || (areClauses && a.over !== null && b.over !== null && a.over !== b.over)) return true;
  // What the files have from a paragraph is set against all that the paragraph says.
  if (!areClauses && isEncoded(a) !== isEncoded(b)) return false;
  if (!areClauses && (a.place.paragraph === null || a.place.paragraph !== b.place.paragraph)) return false;
  const isScopeScaled = [a, b].every((said) => said.per === null || addsOver(said, agreement));
  if (a.per !== b.per && !isScopeScaled) return true;
  return (['against', 'as', 'base', 'each', 'by'] as const).some(
    (words) => JSON.stringify(a[words]) !== JSON.stringify(b[words]),
  );
}
