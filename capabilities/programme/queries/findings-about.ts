import { paragraphOf } from '../rules/agreement/outline.ts';
import { check } from '../rules/check/check.ts';
import type { Finding } from '../rules/check/finding.ts';
import type { FilePlace, ItemPath, Programme, ProgrammeFileName } from '../rules/format/programme.ts';
import type { Agreement } from './load-agreement.ts';

const checked = new WeakMap<Programme, Finding[]>();

/** What the checker finds in an agreement, with what was settled: in its files, or by a recorded fact. */
export function findingsOf({
  programme,
  settlements,
}: Pick<Agreement, 'programme' | 'settlements'>): Finding[] {
  const found = checkedOnce(programme);
  if (settlements.size === 0) return found;
  return found.map((finding) => {
    const settled = finding.settled ?? settlements.get(finding.key);
    return settled === undefined ? finding : { ...finding, settled };
  });
}

/** The same programme is checked once. */
function checkedOnce(programme: Programme): Finding[] {
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

/** An item of the files: a statement, a clause. */
type Item = { file: ProgrammeFileName; path: ItemPath; value: object };

/** Finds the keys of the findings about a figure, or with a place in the item that speaks of it. */
export function findingsAbout(agreement: Agreement): (about: string | undefined, item: Item) => string[] {
  const { programme } = agreement;
  const findings = findingsOf(agreement);
  return (about, { file, path, value }) => {
    const paths = [path, ...Object.keys(value).map((key) => [...path, key])];
    const here = new Set(paths.map((each) => spot(programme.locate(file, each))));
    return findings
      .filter(
        ({ subject, places }) => isAbout(subject, about) || places.some((place) => here.has(spot(place))),
      )
      .map(({ key }) => key);
  };
}

function isAbout(subject: string, about: string | undefined): boolean {
  return about !== undefined && (subject === about || subject.startsWith(`${about}.`));
}

function spot({ file, line, column }: FilePlace): string {
  return `${file}:${line}:${column}`;
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
