import type { FindingMark } from '../contract/marks.ts';
import { logframeItemAt } from '../present/logframe-lines.ts';
import type { Finding } from '../rules/check/finding.ts';
import { findingsOf } from './findings-about.ts';
import type { Agreement } from './load-agreement.ts';

const gravity: Record<Finding['severity'], number> = { error: 0, warning: 1, note: 2 };

/** Presents findings as marks, open ones first and the gravest before the others. */
export function marksOf(findings: readonly Finding[], { speaker }: Agreement): FindingMark[] {
  return findings
    .map(({ key, severity, message, settled }) => ({
      key,
      severity,
      message: message[speaker.locale],
      settled: settled !== undefined,
    }))
    .sort((a, b) => Number(a.settled) - Number(b.settled) || gravity[a.severity] - gravity[b.severity]);
}

/** Finds the findings with a place in an item of the logical framework. */
export function findingsAtItem(
  agreement: Agreement,
): (kind: 'level' | 'indicator' | 'activity', id: string) => Finding[] {
  const byItem = new Map<string, Finding[]>();
  const { programme } = agreement;
  for (const finding of findingsOf(agreement)) {
    const items = finding.places.flatMap((place) => logframeItemAt(place, programme) ?? []);
    for (const name of new Set(items.map(({ kind, id }) => `${kind} ${id}`))) {
      byItem.set(name, [...(byItem.get(name) ?? []), finding]);
    }
  }
  return (kind, id) => byItem.get(`${kind} ${id}`) ?? [];
}
