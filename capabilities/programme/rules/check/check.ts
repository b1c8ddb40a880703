import type { Programme } from '../format/programme.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { sayDraft } from './draft.ts';
import { type Finding, severities } from './finding.ts';
import { rules } from './rules.ts';

/**
 * Proves an agreement: everything in it that does not add up, is said twice and differently, or cannot be done as
 * planned. Errors first, what is only worded differently last among its like, then in the order of the document. What holds is not reported.
 */
export function check(programme: Programme): Finding[] {
  const agreement = agreementOf(programme);
  const drafts = rules.flatMap((rule) => rule(agreement));
  const findings = drafts.map((draft) => marked(sayDraft(draft, programme), agreement));
  const order = documentOrder(programme);
  return findings.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      lightness(a) - lightness(b) ||
      order(a) - order(b) ||
      (a.key < b.key ? -1 : 1),
  );
}

/** Findings about words and names, which can wait until those about money, numbers and dates are read. */
const lightCodes = ['operator-differs', 'targets-bare', 'name-differs'];

function lightness({ code }: Finding): number {
  return lightCodes.indexOf(code);
}

/** Whether a finding counts against the agreement: an error that nobody has settled. */
export function isOpenError({ severity, settled }: Finding): boolean {
  return severity === 'error' && settled === undefined;
}

/** Adds which statement Minka reads meanwhile, and who has settled the finding. */
function marked(finding: Finding, { programme }: Agreement): Finding {
  const { readings, settled } = programme.clauses;
  const reading =
    readings.find(({ of }) => of === finding.subject) ??
    readings.find(({ of }) => finding.subject.startsWith(`${of}.`) && !of.startsWith('budget.'));
  const settlement = settled.find(({ finding: key }) => key === finding.key);
  return {
    ...finding,
    ...(reading === undefined ? {} : { reads: { paragraph: reading.read, why: reading.why } }),
    ...(settlement === undefined
      ? {}
      : { settled: { by: settlement.by, on: settlement.on, why: settlement.why } }),
  };
}

/** Where in the document a finding begins: paragraphs in their order, the files of the annexes by line after their paragraph. */
function documentOrder({ paragraphs }: Programme): (finding: Finding) => number {
  const position = new Map(paragraphs.paragraphs.map(({ id }, index) => [id, index]));
  return ({ places }) =>
    Math.min(
      ...places.map(({ paragraph, line }) => {
        const whole = paragraph?.split(' / ')[0] ?? '';
        return (position.get(whole) ?? paragraphs.paragraphs.length) * 100_000 + line;
      }),
    );
}
