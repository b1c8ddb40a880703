import type { FindingShape } from '../contract.ts';
import type { Finding } from '../rules/check/finding.ts';
import type { Speaker } from './speaker.ts';

/** A finding as answers show it, in the reader's language. */
export function presentFinding(finding: Finding, { locale, say }: Speaker): FindingShape {
  const { reads, settled } = finding;
  return {
    key: finding.key,
    code: finding.code,
    severity: finding.severity,
    message: finding.message[locale],
    places: finding.places.map(({ says, ...place }) => ({ ...place, says: says[locale] })),
    arithmetic: finding.arithmetic.map(({ label, value, emphasised }) => ({
      label: label[locale],
      value: value[locale],
      emphasised,
    })),
    settles: finding.settles[locale],
    reads: reads === undefined ? null : { paragraph: reads.paragraph, why: say(reads.why) },
    settled: settled === undefined ? null : { by: settled.by, on: settled.on, why: say(settled.why) },
  };
}
