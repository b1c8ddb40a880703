import { type Decimal, decimalOfCount } from '#lib/decimal/index.ts';
import type { Agreement } from './agreement.ts';
import type { Said } from './said.ts';

/** By what a statement is multiplied to hold for the whole programme: twice 200 in two clusters is 400. */
export function factorOf(said: Said, agreement: Agreement): Decimal {
  const count = said.per !== null && addsOver(said, agreement) ? scopeCount(said.per, agreement) : null;
  return decimalOfCount(count ?? 1);
}

/** Whether the figure adds up over the scope that the statement names. */
export function addsOver({ key, per }: Said, { programme }: Agreement): boolean {
  if (key.startsWith('count.')) return true;
  return programme.paragraphs.subjects.some(
    ({ id, same_as, adds_over }) => adds_over === per && (id === key || same_as === key),
  );
}

/** How many there are of a scope: the clusters, the items of a list, or what its measure is to reach. */
export function scopeCount(scope: string, agreement: Agreement): number | null {
  const { programme, about } = agreement;
  if (scope === 'cluster') return programme.programme.clusters.length;
  const counted = programme.programme.scopes.find(({ id }) => id === scope)?.counted_by;
  const stated =
    counted === undefined ? undefined : about.get(counted)?.find(({ number }) => number !== null);
  const digits = stated?.number?.value.toFixed();
  return digits === undefined || !/^\d+$/.test(digits) ? null : Number(digits);
}

/** The number of a statement for the whole programme; the factor alone where it has none. */
export function wholeValue(said: Said, agreement: Agreement): Decimal {
  const factor = factorOf(said, agreement);
  return said.number === null ? factor : said.number.value.times(factor);
}
