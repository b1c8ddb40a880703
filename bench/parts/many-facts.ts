import type pg from 'pg';

type Kind = Readonly<{ table: string; columns: string; values: string }>;

// What is added stands beside the demonstration's own facts and changes nothing that it shows: papers handed in and returned
// before its first ones, posts filled and taken back, assumptions reviewed before their last review.
const kinds: readonly Kind[] = [
  { table: 'submissions', columns: 'slots', values: `'{}'` },
  { table: 'verdicts', columns: 'submission_id, verdict, by_letter, reason', values: '' },
  { table: 'post_fillings', columns: 'person_id', values: 'like_row.person_id' },
  { table: 'office_openings', columns: 'address', values: 'like_row.address' },
  { table: 'reviews', columns: 'state, reason', values: `'holds', like_row.reason` },
];

/**
 * Adds so many facts to a demonstration, a fifth of each kind: submissions, their returns, fillings of posts and openings
 * of offices that were taken back, and reviews of assumptions. Each is about a subject that the demonstration has a
 * fact of, on one of the three hundred days before its first one.
 */
export async function addFacts(pool: pg.Pool, count: number): Promise<void> {
  const each = Math.ceil(count / kinds.length);
  const tables = kinds.map(({ table }) => `programme.${table}`);
  // The guards ask each row about all others: too slow for so many, which were made so that they pass.
  for (const table of tables) {
    await pool.query(`alter table ${table} disable trigger user, no force row level security`);
  }
  let added = 0;
  for (const kind of kinds) {
    const { rowCount } = await pool.query(kind.table === 'verdicts' ? returns(each) : like(kind, each));
    added += rowCount ?? 0;
  }
  for (const table of tables) {
    await pool.query(`alter table ${table} enable trigger user, force row level security`);
    await pool.query(`analyze ${table}`);
  }
  if (added < count) throw new Error(`Only ${added} facts were added.`);
}

const isVoided = (table: string) => table === 'post_fillings' || table === 'office_openings';
const common =
  'programme_id, id, cluster_id, subject, happened_on, recorded_at, recorded_by, recorded_by_account';

/** Copies of the first fact about each subject, one after the other. */
function like({ table, columns, values }: Kind, each: number): string {
  const voided = isVoided(table)
    ? { columns: ', voided_at, voided_by, void_reason', values: `, like_row.recorded_at, 'Ada', 'Twice'` }
    : { columns: '', values: '' };
  return `with first as (
      select distinct on (subject) * from programme.${table} where voided_at is null order by subject, happened_on, id
    ), numbered as (select *, row_number() over () as place, count(*) over () as of from first)
    insert into programme.${table} (${common}, ${columns}${voided.columns})
    select programme_id, gen_random_uuid(), cluster_id, subject, happened_on - 1 - n % 300, recorded_at, recorded_by,
      recorded_by_account, ${values}${voided.values}
    from generate_series(1, ${each}) as n join numbered as like_row on like_row.place = 1 + n % like_row.of`;
}

/** A return of each of the submissions that nobody answered, as whoever answered the others gave it. */
function returns(each: number): string {
  return `insert into programme.verdicts (${common}, submission_id, verdict, by_letter, reason)
    select handed.programme_id, gen_random_uuid(), handed.cluster_id, handed.subject, handed.happened_on,
      handed.recorded_at, handed.recorded_by, null, handed.id, 'returned', false, 'A page is missing'
    from programme.submissions as handed
    where handed.slots = '{}' and not exists (select from programme.verdicts where submission_id = handed.id)
    limit ${each}`;
}
