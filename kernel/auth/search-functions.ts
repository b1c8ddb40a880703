import pg from 'pg';
import { invariant } from '#kernel/invariant.ts';
import type { Elsewhere, Policy, RowRule, RowSearch } from './permission.ts';
import { seen } from './row-sight.ts';

/** What the functions that search are made with: whose they are, and where the operators of trigrams are. */
export type SearchParts = Readonly<{ role: string; trigrams: string }>;

/**
 * The functions by which rows are found by their words, and what the role that they belong to may see. They repeat the
 * caller's scope, which no policy does for them, so that the index is asked first; whoever calls them joins the ids
 * under the caller's own policies all the same.
 */
export function searchStatements(policy: Policy, { role, trigrams }: SearchParts): readonly string[] {
  const name = pg.escapeIdentifier(role);
  const searched = policy.rows.flatMap((rule) =>
    rule.search === undefined ? [] : [{ rule, search: rule.search }],
  );
  const tables = new Set(searched.flatMap(({ rule }) => [rule.table, ...askedBeside(rule)]));
  const schemas = new Set([...tables].map(schemaOf));
  return [
    `grant usage on schema minka to ${name}`,
    ...[...schemas].map((schema) => `grant usage, create on schema ${schema} to ${name}`),
    ...[...tables].flatMap((table) => [
      `grant select on ${table} to ${name}`,
      `create policy "${table.split('.')[1]}_search" on ${table} for select to ${name} using (true)`,
    ]),
    ...searched.flatMap(({ rule, search }) => {
      const sight = `${rule.programme} = (select minka.programme()) and (${seen(rule, policy)})`;
      return [
        ...made(search.find, finding(rule, search, sight), name),
        ...made(search.alike, likening(rule, search, sight, pg.escapeIdentifier(trigrams)), name),
      ];
    }),
    ...[...schemas].map((schema) => `revoke create on schema ${schema} from ${name}`),
  ];
}

/** Tables that a rule asks besides its own. */
function askedBeside({ cluster, own }: RowRule): readonly RowRule['table'][] {
  return [cluster, own].flatMap((where): Elsewhere['table'][] =>
    where === undefined || typeof where === 'string' ? [] : [where.table],
  );
}

function schemaOf(table: string): string {
  return table.split('.', 1).join('');
}

/** Each question is put together for its words, so that the index is chosen by what is looked for. */
function finding({ table }: RowRule, { column }: RowSearch, sight: string): string {
  return `
    declare
      patterns text[] := minka.search_patterns(wanted);
    begin
      if cardinality(patterns) > 0 then
        return query execute $question$
          select ${table}.id from ${table}
          where ${column} like $1[1] and ${column} like all ($1) and ${sight} $question$ using patterns;
      end if;
    end`;
}

/** How many are shown of those that are written nearly like a text. */
const mostAlike = 50;

function likening({ table }: RowRule, { column }: RowSearch, sight: string, trigrams: string): string {
  return `
    begin
      perform set_config('pg_trgm.similarity_threshold', '0.5', true);
      return query execute $question$
        select ${table}.id from ${table}
        where ${column} operator(${trigrams}.%) $1 and ${sight}
        order by ${trigrams}.similarity(${column}, $1) desc, ${table}.id limit ${mostAlike} $question$
        using minka.fold(wanted);
    end`;
}

/** Made anew and not replaced, because the role may be another one than last time. */
function made(name: string, body: string, role: string): readonly string[] {
  return [
    `drop function if exists ${name}(text)`,
    `create function ${name}(wanted text) returns setof uuid
     language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $body$${body}$body$`,
    `alter function ${name}(text) owner to ${role}`,
  ];
}

/**
 * The role whose the functions are: one that nobody signs in as, made here where the owner may make roles. Where not,
 * they are the owner's; somebody who may can make `minka_search_<database>` and grant it to the owner.
 */
export async function searchParts(owner: pg.Client): Promise<SearchParts> {
  const { rows } = await owner.query<Facts>(facts);
  const [found] = rows;
  invariant(found?.trigrams != null, 'the extension was made before the policies');
  const { trigrams, known, own, able, me } = found;
  if (known !== null) return { role: known, trigrams };
  if (!able) return { role: me, trigrams };
  const name = pg.escapeIdentifier(own);
  await owner.query(`create role ${name} nologin nosuperuser nobypassrls`);
  await owner.query(`grant ${name} to ${pg.escapeIdentifier(me)}`);
  return { role: own, trigrams };
}

type Facts = Readonly<{
  trigrams: string | null;
  known: string | null;
  own: string;
  able: boolean;
  me: string;
}>;

const facts = `
  select me.rolname as me, me.rolcreaterole or me.rolsuper as able, name.own,
    (select r.rolname from pg_roles r
     where r.rolname in (name.own, 'minka_search') and pg_has_role(me.oid, r.oid, 'usage')
       and not r.rolbypassrls and not r.rolsuper
     order by r.rolname = name.own desc limit 1) as known,
    (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
     where e.extname = 'pg_trgm') as trigrams
  from pg_roles me, lateral (select left('minka_search_' || current_database(), 63) as own) as name
  where me.rolname = current_user`;
