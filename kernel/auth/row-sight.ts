import { invariant } from '#kernel/invariant.ts';
import { type Elsewhere, type Permissions, type Policy, type RowRule, reachOf } from './permission.ts';
import { type Role, roles } from './roles.ts';

/** What lets whoever asks see a row; the same in the policies and in the functions that search. */
export function seen(rule: RowRule, policy: Policy): string {
  return anyOf([kernel, ...conditions(rule, 'read', policy.permissions), ...seenWith(rule, policy)]);
}

/** What lets whoever asks add or change a row. */
export function recorded(rule: RowRule, verb: 'record' | 'change', policy: Policy): string {
  if (rule[verb] === 'seen') return anyOf([kernel, ...seenWith(rule, policy)]);
  return anyOf([kernel, ...conditions(rule, verb, policy.permissions)]);
}

/** The kernel itself, which finds out who asks. */
export const kernel = '(select minka.is_kernel())';

function conditions(rule: RowRule, verb: 'read' | 'record' | 'change', permissions: Permissions): string[] {
  const allowed = rule[verb] ?? 'kernel';
  if (allowed === 'kernel' || allowed === 'seen') return [];
  const isOwn = rule.own !== undefined && (verb === 'read' || rule.ownIsSeenOnly !== true);
  const own = isOwn ? [holds(rule.own ?? '', '= (select minka.account())', rule)] : [];
  if (allowed === 'anyone') return [`(select minka.account()) is not null`];
  return [...own, ...allowed.flatMap((name) => reached(rule, name, permissions))];
}

/** One row is looked up by its name; a list of all would be made anew for each question. */
function seenWith(rule: RowRule, { permissions, rows }: Policy): string[] {
  return (rule.seenWith ?? []).map(({ column, table, named, permission }) => {
    const other = rows.find((candidate) => candidate.table === table);
    const there = [`${named} = ${rule.table}.${column}`];
    if (rule.programme !== null) there.push(`programme_id = ${rule.table}.${rule.programme}`);
    if (permission !== undefined && other !== undefined) {
      there.push(anyOf(reached(other, permission, permissions)));
    }
    return `exists (select from ${table} where ${there.map((part) => `(${part})`).join(' and ')})`;
  });
}

/** What lets the holders of one permission see a row: the instance's, the programme's, the cluster's. */
function reached(rule: RowRule, name: string, permissions: Permissions): string[] {
  const permission = permissions[name];
  invariant(permission !== undefined, `the permission ${name} of ${rule.table} is defined`);
  const reaching = (kind: string) => roles.filter((role) => reachOf(permission, role) === kind);
  const found: string[] = [];
  const [instance, programme, cluster] = ['instance', 'programme', 'cluster'].map(reaching);
  if (instance?.length) found.push(`(select minka.holds_in_instance(${list(instance)}))`);
  if (rule.programme === null) return found;
  if (programme?.length)
    found.push(`${rule.programme} = any ((select minka.programmes_of(${list(programme)}))::uuid[])`);
  if (cluster?.length && rule.cluster !== undefined) {
    found.push(
      `${rule.programme} = (select minka.programme()) and ${holds(rule.cluster, `= any ((select minka.parts_of(${list(cluster)}, 'cluster'))::text[])`, rule)}`,
    );
  }
  return found;
}

/** Whether the column of a row passes, or that of a row of another table which names it. */
function holds(where: string | Elsewhere, passes: string, { table, programme }: RowRule): string {
  if (typeof where === 'string') return `${where} ${passes}`;
  const there = `${where.table} as there where there.${where.named} = ${table}.${where.column}`;
  // An id is looked up in the programme of its row, by which the other table's indexes begin too.
  const sameProgramme = `there.programme_id = ${table}.${programme}`;
  return `exists (select from ${there} and ${sameProgramme} and there.${where.where} and there.${where.holds} ${passes})`;
}

function list(names: readonly Role[]): string {
  return `array[${names.map((name) => `'${name}'`).join(', ')}]`;
}

function anyOf(parts: readonly string[]): string {
  return parts.map((part) => `(${part})`).join(' or ');
}
