import pg from 'pg';

/**
 * How the driver turns what PostgreSQL says into values. A date stays `2026-03-15`, an instant becomes
 * `2026-03-15T12:00:00.123456Z` with its microseconds, amounts and 64-bit numbers stay exact as strings: nothing
 * ever becomes a Date or a rounded number. Sessions run with TimeZone UTC and ISO dates.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? pg.types.getTypeParser(oid, format);
    // The driver's own type lists overloads by oid; ours answers all of them.
  }) as pg.CustomTypesConfig['getTypeParser'],
};

type Parser = (text: string) => unknown;

const asIs: Parser = (text) => text;

const asInstant: Parser = (text) =>
  text
    .replace(' ', 'T')
    .replace(/([+-]\d\d)(:?\d\d)?(:?\d\d)?$/, (offset) => (offset === '+00' ? 'Z' : offset));

const scalars: readonly (readonly [oid: number, arrayOid: number, parser: Parser])[] = [
  [1082, 1182, asIs], // date
  [1083, 1183, asIs], // time
  [1114, 1115, asIs], // timestamp
  [1184, 1185, asInstant], // timestamptz
  [1186, 1187, asIs], // interval
  [1700, 1231, asIs], // numeric
  [20, 1016, asIs], // int8
];

const parsers: ReadonlyMap<number, Parser> = new Map(
  scalars.flatMap(([oid, arrayOid, parser]): [number, Parser][] => [
    [oid, parser],
    [arrayOid, (text) => parseElements(textArray(text), parser)],
  ]),
);

// The driver's reader of text[], which is oid 1009; its types list scalars only.
const textArray = (pg.types.getTypeParser as (oid: number) => Parser)(1009);

function parseElements(value: unknown, parser: Parser): unknown {
  if (Array.isArray(value)) return value.map((element) => parseElements(element, parser));
  return typeof value === 'string' ? parser(value) : value;
}
