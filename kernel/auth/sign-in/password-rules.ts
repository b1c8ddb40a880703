import type { Problem } from '#kernel/problem.ts';
import { contextWords } from './context-words.ts';
import { foldWord } from './fold-word.ts';
import {
  passwordCommon,
  passwordLong,
  passwordOfContext,
  passwordShort,
  passwordUnreadable,
} from './problems.ts';

/** OWASP ASVS 5.0 section 6.2: at least 12 characters are asked for, and far more than 64 are taken. */
export const PASSWORD_LENGTH_MIN = 12;
export const PASSWORD_LENGTH_MAX = 512;

/** What is typed over and over, if it is no longer than this, is easy to guess whatever it is. */
const UNIT_LENGTH_EASY = 4;

/** So many of the commonest passwords in a row are guessed as one is. */
const COMMON_IN_A_ROW = 2;

/** Whose password it is to be, and what others there would try first. */
export type PasswordContext = Readonly<{ email: string; name: string; words: readonly string[] }>;

export type CommonPasswords = Readonly<{ folded: ReadonlySet<string>; rows: readonly string[] }>;

export function commonPasswords(list: readonly string[]): CommonPasswords {
  const withoutLetters = list.filter((word) => !/\p{L}/u.test(word));
  const rows = withoutLetters.map((word) => word.replaceAll(/\D/g, '')).filter((row) => row.length >= 4);
  return { folded: new Set(list.map(foldWord)), rows };
}

/**
 * Why a password is not taken, or undefined. What counts is how it would be guessed: a common password or a word of
 * the context stays one in capitals, with digits and signs around it, and with 0 for o.
 *
 * @param common the commonest passwords, made ready once
 */
export function passwordFault(
  password: string,
  context: PasswordContext,
  common: CommonPasswords,
): Problem | undefined {
  if (/\p{Cc}/u.test(password) || !password.isWellFormed()) return passwordUnreadable({});
  const length = [...password].length;
  if (length < PASSWORD_LENGTH_MIN) return passwordShort({ least: PASSWORD_LENGTH_MIN });
  if (length > PASSWORD_LENGTH_MAX) return passwordLong({ most: PASSWORD_LENGTH_MAX });
  const unit = unitOf(plain(password));
  const words = {
    context: new Map(contextWords(context).map((word) => [foldWord(word), word])),
    common: common.folded,
  };
  const forms = [unit, unit.replaceAll(/[^\p{L}\p{N}]/gu, '')];
  if (unit.length <= UNIT_LENGTH_EASY || forms.some((form) => hasCommonRow(form, common))) {
    return passwordCommon({});
  }
  const made = forms.map((form) => makeUp(form, words)).find((form) => form !== undefined);
  if (made === undefined || made.common + made.word.length === 0) return undefined;
  return made.common === 0 ? passwordOfContext({ word: made.word }) : passwordCommon({});
}

// Where there is no letter at all, a row such as 123456 gives it away.
function hasCommonRow(text: string, { rows }: CommonPasswords): boolean {
  return !/\p{L}/u.test(text) && rows.some((row) => text.includes(row));
}

/** Letters in lower case and without accents; digits and signs as they are. */
function plain(password: string): string {
  return password.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

// Typed over and over, a word is no harder to guess.
function unitOf(text: string): string {
  return text.slice(0, (text + text).indexOf(text, 1));
}

type Made = Readonly<{ common: number; word: string }>;
type Words = Readonly<{ context: ReadonlyMap<string, string>; common: ReadonlySet<string> }>;

/**
 * The fewest common passwords that, with words of the context, make the text up, where nothing stands between them
 * but digits and signs. Undefined where letters are left, or more common ones are needed than are easy to guess.
 */
function makeUp(text: string, words: Words): Made | undefined {
  const folded = foldWord(text);
  const lengths = [...words.context.keys(), ...words.common].map((word) => word.length);
  const longest = Math.max(0, ...lengths);
  // The cheapest way to each place in the text; undefined where none leads there.
  const ways: (Made | undefined)[] = [{ common: 0, word: '' }];
  for (let end = 1; end <= text.length; end += 1) {
    const isLetter = /\p{L}/u.test(text.charAt(end - 1));
    let best = isLetter ? undefined : ways[end - 1];
    for (let start = Math.max(0, end - longest); start < end; start += 1) {
      const way = reached(ways[start], folded.slice(start, end), words);
      if (way !== undefined && (best === undefined || way.common < best.common)) best = way;
    }
    ways[end] = best;
  }
  const made = ways[text.length];
  return made !== undefined && made.common <= COMMON_IN_A_ROW ? made : undefined;
}

function reached(from: Made | undefined, piece: string, { context, common }: Words): Made | undefined {
  if (from === undefined) return undefined;
  const word = context.get(piece);
  if (word !== undefined) return { ...from, word };
  return common.has(piece) ? { ...from, common: from.common + 1 } : undefined;
}
