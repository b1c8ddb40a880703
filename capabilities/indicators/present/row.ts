import { Temporal } from 'temporal-polyfill';
import type { Papers } from '#kernel/fact/papers-of.ts';
import type { Agreement } from '#programme';
import type { RowShape } from '../contract.ts';
import type { RowBehind } from '../queries/indicator-rows.ts';
import { clusterOf } from './indicator.ts';

/** A row of evidence with the papers that the reader may be told of. */
export function presentRow(row: RowBehind, papers: Papers, agreement: Agreement): RowShape {
  return {
    fact: row.fact,
    measure: row.measure,
    label: row.label,
    cluster: row.cluster === null ? null : clusterOf(row.cluster, agreement),
    happenedOn: row.happenedOn,
    recordedBy: row.recordedBy,
    recordedAt: row.recordedAt === null ? null : Temporal.Instant.from(row.recordedAt).toString(),
    why: row.why,
    papers: papers.evidence
      .filter(({ replaced }) => replaced === null)
      .map(({ slot, file, recordedBy, recordedAt }) => ({
        slot,
        file: file === null ? null : { id: file.id, name: file.name },
        recordedBy,
        recordedAt,
      })),
    opens: row.opens === null ? null : { ...row.opens },
  };
}
