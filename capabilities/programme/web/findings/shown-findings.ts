import { foldText } from '#lib/search-text/index.ts';
import type { FindingShape } from '../../contract.ts';

/** What the address asks to see. Left out means all of them. */
export type FindingFilter = {
  severity?: string | undefined;
  /** `open` or `settled`. */
  state?: string | undefined;
  /** A paragraph of the agreement, as the places name it: `3.1`, `II`. */
  paragraph?: string | undefined;
  text?: string | undefined;
};

/** The findings that a filter lets through, in their order. */
export function shownFindings(findings: readonly FindingShape[], filter: FindingFilter): FindingShape[] {
  const words = foldText(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return findings.filter((finding) => {
    if (filter.severity !== undefined && finding.severity !== filter.severity) return false;
    if (filter.state === 'open' && finding.settled !== null) return false;
    if (filter.state === 'settled' && finding.settled === null) return false;
    if (filter.paragraph !== undefined && !paragraphsOf(finding).includes(filter.paragraph)) return false;
    const said = foldText([finding.message, ...finding.places.map(({ says }) => says)].join(' '));
    return words.every((word) => said.includes(word));
  });
}

/** The paragraphs that take part in a finding, each once. */
export function paragraphsOf({ places }: FindingShape): string[] {
  const all = places.flatMap(({ paragraph }) =>
    paragraph === null ? [] : [paragraph.split(' / ')[0] ?? ''],
  );
  return [...new Set(all)];
}
