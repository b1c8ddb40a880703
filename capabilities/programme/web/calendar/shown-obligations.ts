import { foldText } from '#lib/search-text/index.ts';
import type { ObligationShape } from '../../contract.ts';

/** What the address asks to see. Left out means all of them. */
export type CalendarFilter = {
  /** Id of the party, unit, post or council that owes it. */
  owner?: string | undefined;
  state?: string | undefined;
  /** `clause`, `indicator` or `milestone`. */
  kind?: string | undefined;
  text?: string | undefined;
};

/** How obligations can stand, as a filter names it. */
export const standings = [
  'passed',
  'breached',
  'due_soon',
  'ahead',
  'undated',
  'submitted',
  'met',
  'met_late',
  'waived',
] as const;

export function standsAs({ state, due }: ObligationShape, standing: string): boolean {
  if (standing === 'passed') return state === 'late' || state === 'breached';
  if (standing === 'ahead') return state === 'not_due' && due !== null;
  if (standing === 'undated') return due === null;
  return state === standing;
}

/** The obligations that a filter lets through, in their order. */
export function shownObligations(
  obligations: readonly ObligationShape[],
  { owner, state, kind, text }: CalendarFilter,
): ObligationShape[] {
  const words = foldText(text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return obligations.filter((one) => {
    if (owner !== undefined && one.owner.id !== owner) return false;
    if (kind !== undefined && one.origin !== kind) return false;
    if (state !== undefined && !standsAs(one, state)) return false;
    const said = foldText(wordsOf(one).join(' '));
    return words.every((word) => said.includes(word));
  });
}

function wordsOf(one: ObligationShape): string[] {
  const evidence = one.evidence.map(({ what }) => what);
  return [
    one.title,
    one.owner.name,
    one.cluster?.name ?? '',
    one.said.label,
    one.consequence?.what ?? '',
    ...evidence,
  ];
}

export type MonthGroup = { month: string; obligations: ObligationShape[] };

/** Dated obligations by the calendar month of their date, `2026-06`; what has no date stands apart. */
export function byMonth(obligations: readonly ObligationShape[]): {
  months: MonthGroup[];
  undated: ObligationShape[];
} {
  const months = new Map<string, ObligationShape[]>();
  const undated: ObligationShape[] = [];
  for (const one of obligations) {
    if (one.due === null) undated.push(one);
    else months.set(one.due.slice(0, 7), [...(months.get(one.due.slice(0, 7)) ?? []), one]);
  }
  const sorted = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
  return { months: sorted.map(([month, found]) => ({ month, obligations: found })), undated };
}

/** The occurrences of the same thing, itself among them, in the order of their dates. */
export function occurrencesOf(
  { clause, cluster }: ObligationShape,
  obligations: readonly ObligationShape[],
): ObligationShape[] {
  return obligations
    .filter((one) => one.clause === clause && one.cluster?.id === cluster?.id)
    .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
}
