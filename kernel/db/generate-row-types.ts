import type pg from 'pg';

/**
 * Writes the row types of a migrated database as TypeScript: one type per table or view of every schema that holds
 * programme data. `npm run row-types` puts them into row-types.ts; a test compares.
 */
export async function generateRowTypes(session: Pick<pg.Client, 'query'>): Promise<string> {
  const { rows } = await session.query<Column>(columns);
  const tables = Map.groupBy(rows, (row) => `${row.schema}.${row.table}`);
  const types = [...tables.values()].map(typeOf);
  const entries = [...tables.keys()].map((name) => `  '${name}': ${typeName(name)};`);
  const usesGenerated = rows.some((row) => row.optional);
  return `${[
    '// Written by kernel/db/generate-row-types.ts from the migrated schema; a test compares. Do not edit.',
    ...(usesGenerated ? [`import type { Generated } from 'kysely';`] : []),
    ...types,
    `export type Database = {\n${entries.join('\n')}\n};`,
  ].join('\n\n')}\n`;
}

type Column = Readonly<{
  schema: string;
  table: string;
  column: string;
  type: string;
  isArray: boolean;
  nullable: boolean;
  optional: boolean;
}>;

const columns = `
  select n.nspname as schema, c.relname as table, a.attname as column,
    coalesce(e.typname, b.typname, t.typname) as type, e.oid is not null as "isArray",
    not a.attnotnull and c.relkind <> 'v' as nullable,
    a.atthasdef or a.attidentity <> '' as optional
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_type t on t.oid = a.atttypid
  left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
  left join pg_type b on b.oid = t.typbasetype and t.typtype = 'd'
  where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
    and n.nspname not in ('minka', 'auth', 'jobs', 'public', 'information_schema') and n.nspname !~ '^pg_'
  order by n.nspname, c.relname, a.attnum`;

/** As the driver gives them (type-parsers.ts): amounts and dates are text. */
const typeScriptTypes: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  json: 'unknown',
  jsonb: 'unknown',
};

function typeOf(all: readonly Column[]): string {
  const fields = all.map((column) => {
    const single = typeScriptTypes[column.type] ?? 'string';
    const value = `${single}${column.isArray ? '[]' : ''}${column.nullable ? ' | null' : ''}`;
    return `  ${column.column}: ${column.optional ? `Generated<${value}>` : value};`;
  });
  const [first] = all;
  return `export type ${typeName(`${first?.schema}.${first?.table}`)} = {\n${fields.join('\n')}\n};`;
}

function typeName(qualified: string): string {
  return qualified.replace(/(^|[._])([a-z])/g, (_, _before, letter: string) => letter.toUpperCase());
}
