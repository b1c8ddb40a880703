import { paragraphOf } from '../rules/agreement/outline.ts';
import { check } from '../rules/check/check.ts';
import type { Finding } from '../rules/check/finding.ts';
import type { Programme } from '../rules/format/programme.ts';
import type { Agreement } from './load-agreement.ts';

const checked = new WeakMap<Programme, Finding[]>();

/** What the checker finds in a programme; the same programme is checked once. */
export function findingsOf(programme: Programme): Finding[] {
  const known = checked.get(programme);
  if (known !== undefined) return known;
  const findings = check(programme);
  checked.set(programme, findings);
  return findings;
}

/** The findings that a paragraph takes part in. */
export function findingsIn(findings: readonly Finding[], paragraph: string): Finding[] {
  return findings.filter(({ places }) =>
    places.some((place) => place.paragraph !== null && paragraphOf(place.paragraph) === paragraph),
  );
}

/** Finds the keys of the findings about a figure, or with a place at exactly that source. */
export function findingsAbout({ programme }: Agreement): (about: string) => string[] {
  const findings = findingsOf(programme);
  return (about) =>
    findings
      .filter(
        ({ subject, places }) =>
          subject === about ||
          subject.startsWith(`${about}.`) ||
          places.some(({ paragraph }) => paragraph === about),
      )
      .map(({ key }) => key);
}

/** How many there are of each severity; settled ones are counted apart. */
export function countFindings(findings: readonly Finding[]) {
  const open = findings.filter(({ settled }) => settled === undefined);
  const of = (severity: Finding['severity']) =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    error: of('error'),
    warning: of('warning'),
    note: of('note'),
    settled: findings.length - open.length,
  };
}
