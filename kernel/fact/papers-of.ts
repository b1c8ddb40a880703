import type { Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Database } from '#kernel/db/row-types.ts';
import type { EvidenceShape, FactShape } from './contract.ts';
import type { FactColumns } from './fact-kind.ts';

/** The papers of a fact and the reasons for missing ones. */
export type Papers = Pick<FactShape, 'evidence' | 'omitted'>;

/**
 * The papers of facts by the facts' ids, as known at an instant. A paper whose file the reader may not see is told
 * without it; which papers a reader is told of at all, the policies say.
 */
export async function papersOf(
  db: Transaction<Database>,
  programme: string,
  facts: readonly string[],
  known: Temporal.Instant,
): Promise<(fact: string) => Papers> {
  if (facts.length === 0) return () => ({ evidence: [], omitted: [] });
  const evidence = await evidenceRows(db, programme, facts, known);
  const omitted = await db
    .selectFrom('facts.omissions')
    .select(['fact_id', 'slot', 'reason', 'recorded_by'])
    .where('programme_id', '=', programme)
    .where('fact_id', 'in', facts)
    .where('recorded_at', '<=', known.toString())
    .orderBy('id')
    .execute();
  return (fact) => ({
    evidence: evidence.filter(({ factId }) => factId === fact).map(({ paper }) => paper),
    omitted: omitted
      .filter(({ fact_id }) => fact_id === fact)
      .map(({ slot, reason, recorded_by }) => ({ slot, reason, recordedBy: recorded_by })),
  });
}

async function evidenceRows(
  db: Transaction<Database>,
  programme: string,
  facts: readonly string[],
  known: Temporal.Instant,
): Promise<readonly Readonly<{ factId: string; paper: EvidenceShape }>[]> {
  const rows = await db
    .selectFrom('facts.evidence as evidence')
    .leftJoin('files.files as file', (join) =>
      join.onRef('file.programme_id', '=', 'evidence.programme_id').onRef('file.id', '=', 'evidence.file_id'),
    )
    .select([
      'evidence.id',
      'evidence.fact_id',
      'evidence.slot',
      'evidence.recorded_at',
      'evidence.recorded_by',
      'evidence.replaced_at',
      'evidence.replaced_by',
      'file.id as file_id',
      'file.name',
      'file.media_type',
      'file.size_bytes',
    ])
    .where('evidence.programme_id', '=', programme)
    .where('evidence.fact_id', 'in', facts)
    .where('evidence.recorded_at', '<=', known.toString())
    .orderBy('evidence.recorded_at')
    // Of one moment, the paper that was replaced comes before the one that took its place.
    .orderBy('evidence.replaces_id', (order) => order.asc().nullsFirst())
    .orderBy('evidence.id')
    .execute();
  const later = (instant: string) => Temporal.Instant.compare(instantOf(instant), known) > 0;
  return rows.map((row) => ({
    factId: row.fact_id,
    paper: {
      id: row.id,
      slot: row.slot,
      file:
        row.file_id === null
          ? null
          : {
              id: row.file_id,
              name: row.name ?? '',
              mediaType: row.media_type ?? '',
              sizeBytes: row.size_bytes ?? 0,
            },
      recordedAt: instantOf(row.recorded_at).toString(),
      recordedBy: row.recorded_by,
      replaced:
        row.replaced_at === null || later(row.replaced_at)
          ? null
          : { at: instantOf(row.replaced_at).toString(), by: row.replaced_by ?? '' },
    },
  }));
}

/** What every fact says of itself, as it was known at an instant. */
export function presentFact(
  kind: string,
  row: FactColumns,
  papers: Papers,
  known: Temporal.Instant,
): FactShape {
  const voidedAt = row.voided_at === null ? null : instantOf(row.voided_at);
  const isVoided = voidedAt !== null && Temporal.Instant.compare(voidedAt, known) <= 0;
  return {
    id: row.id,
    kind,
    happenedOn: row.happened_on,
    recordedAt: instantOf(row.recorded_at).toString(),
    recordedBy: row.recorded_by,
    cluster: row.cluster_id,
    corrects:
      row.corrects_id === null ? null : { fact: row.corrects_id, reason: row.correction_reason ?? '' },
    voided: isVoided
      ? { at: voidedAt.toString(), by: row.voided_by ?? '', reason: row.void_reason ?? '' }
      : null,
    ...papers,
  };
}

function instantOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}
