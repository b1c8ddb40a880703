import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { requestInvalid } from '#kernel/http/problems.ts';

/** What a column holds; a cursor carries it as PostgreSQL writes it. */
export type ColumnKind = 'text' | 'instant' | 'date' | 'integer';

/** Where a page ends: the value of its last row in the column that sorts, and that row's id. */
export type Cursor = Readonly<{ value: string | null; id: string }>;

/** A cursor in letters that an address keeps as they are. It says for which order it was made. */
export function writeCursor(order: string, { value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([order, value, id])).toString('base64url');
}

/** Reads a cursor; one of another order, or that none of ours could be, is refused. */
export function readCursor(
  text: string,
  { order, kind, nullable }: Readonly<{ order: string; kind: ColumnKind; nullable: boolean }>,
): Cursor {
  const read = cursorForm.safeParse(parsed(text));
  const [madeFor, value = null, id = ''] = read.data ?? [];
  const makesSense = value === null ? nullable : makesSenseAs[kind](value);
  if (madeFor !== order || !makesSense) {
    throw requestInvalid({}, { errors: [{ path: 'query.cursor', message: '' }] });
  }
  return { value, id };
}

const cursorForm = z.tuple([z.string(), z.string().max(1_000).nullable(), z.uuid()]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

// The database is only asked what it can read: years that it knows, days that there are, no NUL.
const makesSenseAs: Readonly<Record<ColumnKind, (value: string) => boolean>> = {
  text: (value) => !value.includes('\0') && value.isWellFormed(),
  integer: (value) => /^-?\d{1,18}$/.test(value),
  date: isDay,
  instant: (value) => {
    const [, day = ''] = instantForm.exec(value) ?? [];
    return isDay(day);
  },
};

const instantForm = /^(\d{4}-\d\d-\d\d) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?\+00$/;

function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
