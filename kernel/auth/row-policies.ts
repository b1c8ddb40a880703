import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Policy, RowRule } from './permission.ts';
import { kernel, recorded, seen } from './row-sight.ts';
import { searchParts, searchStatements } from './search-functions.ts';

/**
 * The row-level policies of every table, generated from the permissions: one wall for pages, exports, reports and
 * jobs. Sub-selects keep the functions from being asked once per row.
 */
export function rowPolicies(policy: Policy): readonly string[] {
  return policy.rows.flatMap((rule) => {
    const name = (verb: string) => `"${rule.table.split('.')[1]}_${verb}"`;
    const read = allOf([enteredOrNone(rule), seen(rule, policy)]);
    const record = allOf([inside(rule), recorded(rule, 'record', policy)]);
    const change = allOf([inside(rule), recorded(rule, 'change', policy)]);
    return [
      `create policy ${name('read')} on ${rule.table} for select using (${read})`,
      `create policy ${name('record')} on ${rule.table} for insert with check (${record})`,
      ...(rule.change === undefined
        ? []
        : [
            `create policy ${name('change')} on ${rule.table} for update using (${change}) with check (${change})`,
          ]),
      ...(rule.remove === undefined
        ? []
        : [`create policy ${name('remove')} on ${rule.table} for delete using (${kernel})`]),
    ];
  });
}

/** Puts the generated policies in place of what was there, all at once, and only where they differ. */
export async function putRowPolicies(owner: pg.Client, policy: Policy): Promise<void> {
  const search = searchStatements(policy, await searchParts(owner));
  const wanted = [...rowPolicies(policy), ...search];
  const sha256 = createHash('sha256').update(wanted.join(';\n')).digest('hex');
  await owner.query('begin');
  try {
    await owner.query('lock table minka.policies in exclusive mode');
    const { rows } = await owner.query('select from minka.policies where sha256 = $1', [sha256]);
    if (rows.length === 0) {
      await dropPolicies(owner);
      for (const statement of wanted) await owner.query(statement);
      await owner.query('delete from minka.policies');
      await owner.query('insert into minka.policies (sha256) values ($1)', [sha256]);
    }
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function dropPolicies(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ statement: string }>(
    `select format('drop policy %I on %I.%I', policyname, schemaname, tablename) as statement from pg_policies
     where schemaname not in ('minka', 'auth', 'jobs', 'information_schema') and schemaname !~ '^pg_'`,
  );
  for (const { statement } of rows) await owner.query(statement);
}

/**
 * Who has entered a programme sees that programme's rows alone, whatever else is his to see: an id counts only under
 * the programme in whose address it stands.
 */
function enteredOrNone(rule: RowRule): string {
  return rule.programme === null ? 'true' : `(select minka.programme()) is null or ${inside(rule)}`;
}

/** A row is only ever written into the programme that was entered. */
function inside({ programme, table }: RowRule): string {
  if (programme === null) return 'true';
  // Rows of the trail that concern no programme carry zeros.
  const here = `coalesce((select minka.programme()), '${nil}'::uuid)`;
  return table.startsWith('audit.')
    ? `${programme} in (${here}, '${nil}'::uuid)`
    : `${programme} = (select minka.programme())`;
}

const nil = '00000000-0000-0000-0000-000000000000';

function allOf(parts: readonly string[]): string {
  return parts.map((part) => `(${part})`).join(' and ');
}
