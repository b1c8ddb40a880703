import { standing } from '#kernel/fact/clocks.ts';
import {
  defineMeasure,
  type Measure,
  type MeasureQuestion,
  type MeasureReading,
  type MeasureRow,
} from '#kernel/measure/measure.ts';
import type { DbTest } from './database.ts';

/** The event that the measure of the tests counts, once for each cluster in which it came about. */
const event = 'a-unit-began';

/** Says of each cluster whether an event has come about in it, and of how many clusters there are it has. */
export function testMeasure(id: string, clusters: readonly string[]): Measure {
  return defineMeasure({
    id,
    combines: 'all',
    how: () => ['A cluster counts once its unit has begun.'],
    read: (question) => reading(question, clusters),
    rows: async (question) => (await rowsOf(question)).map((row) => ({ ...row, counted: true, why: null })),
    corrections: (question) => corrected(question),
    async changes({ db, programme, clocks }) {
      const rows = await db
        .selectFrom('programme.occurrences as fact')
        .select('fact.happened_on')
        .distinct()
        .where('fact.programme_id', '=', programme.id)
        .where('fact.subject', '=', event)
        .where(standing('fact', clocks))
        .orderBy('fact.happened_on')
        .execute();
      return rows.map(({ happened_on }) => happened_on);
    },
  });
}

async function reading(question: MeasureQuestion, clusters: readonly string[]): Promise<MeasureReading> {
  const rows = await rowsOf(question);
  const parts = clusters.map((cluster) => {
    const counted = rows.filter((row) => row.cluster === cluster).length;
    return { cluster, value: counted > 0 ? '1' : '0', outOf: '1', counted };
  });
  const done = parts.filter(({ value }) => value === '1').length;
  return { value: String(done), outOf: String(clusters.length), counted: rows.length, parts };
}

type Row = Omit<MeasureRow, 'counted' | 'why'>;

async function rowsOf({ db, programme, clocks }: MeasureQuestion): Promise<readonly Row[]> {
  const rows = await db
    .selectFrom('programme.occurrences as fact')
    .selectAll('fact')
    .where('fact.programme_id', '=', programme.id)
    .where('fact.subject', '=', event)
    .where(standing('fact', clocks))
    .orderBy('fact.id')
    .execute();
  return rows.map((row) => rowOf(row));
}

async function corrected({ db, programme, clocks }: MeasureQuestion): Promise<readonly MeasureRow[]> {
  const rows = await db
    .selectFrom('programme.occurrences as fact')
    .selectAll('fact')
    .where('fact.programme_id', '=', programme.id)
    .where('fact.subject', '=', event)
    .where('fact.voided_at', '<=', clocks.known.toString())
    .orderBy('fact.id')
    .execute();
  return rows.map((row) => ({ ...rowOf(row), counted: false, why: row.void_reason }));
}

function rowOf(row: {
  id: string;
  happened_on: string;
  cluster_id: string | null;
  recorded_by: string;
  recorded_at: string;
}): Row {
  return {
    fact: row.id,
    kind: 'programme.occurrence',
    label: `The unit of ${row.cluster_id ?? 'the programme'}`,
    happenedOn: row.happened_on,
    cluster: row.cluster_id,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    opens: null,
  };
}

type Begun = Readonly<{
  cluster: string;
  on: string;
  recordedAt: string;
  voidedAt?: string;
  reason?: string;
}>;

/** Records that a unit began, without asking anybody. Answers with the fact's id. */
export async function unitBegan({ db, newId }: DbTest, programme: string, begun: Begun): Promise<string> {
  const id = newId();
  const { cluster, on, recordedAt, voidedAt = null, reason = 'It was a slip' } = begun;
  await db
    .insertInto('programme.occurrences')
    .values({
      programme_id: programme,
      id,
      cluster_id: cluster,
      subject: event,
      happened_on: on,
      recorded_at: recordedAt,
      recorded_by: 'Rosa Quispe',
      voided_at: voidedAt,
      voided_by: voidedAt === null ? null : 'Rosa Quispe',
      void_reason: voidedAt === null ? null : reason,
    })
    .execute();
  return id;
}
