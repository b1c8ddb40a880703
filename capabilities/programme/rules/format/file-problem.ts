import { createTexts } from '#kernel/i18n/texts.ts';
import { type Locale, locales } from '#kernel/locale.ts';
import en from '../../locales/en.json' with { type: 'json' };
import es from '../../locales/es.json' with { type: 'json' };
import { nearMisses } from './near-miss.ts';
import type { NameKind } from './reference.ts';

/** The same words in each language in which Minka speaks. */
export type Localized = Readonly<Record<Locale, string>>;

/** Why a programme's files cannot be read: one wrong place. Line and column count from 1. */
export type FileProblem = {
  /** Stable name of the kind of problem, such as `unknown_key`. */
  code: string;
  file: string;
  line: number;
  column: number;
  /** What stands there, as written, cut to one short line. */
  found?: string;
  /** What may stand there. */
  allowed?: Localized;
  params: Readonly<Record<string, string | number>>;
  /** Whole sentences: what is wrong, what is allowed, what was probably meant. */
  message: Localized;
};

/**
 * What may stand at a place: words that are written so, and forms that the locales describe under `format.allowed`.
 * Where there are forms, the words serve only to tell what was probably meant.
 */
export type Allowed = { words?: readonly string[]; forms?: readonly string[] };

type Details = {
  found?: string | undefined;
  allowed?: Allowed | undefined;
  params?: Readonly<Record<string, string | number>>;
  /** Kinds of things that a name could have named. */
  kinds?: readonly NameKind[];
};

export type FilePosition = { line: number; column: number };

/** Makes a problem with its sentences in every language. */
export function fileProblem(
  code: string,
  file: string,
  position: FilePosition,
  details: Details = {},
): FileProblem {
  const found = details.found === undefined ? undefined : oneShortLine(details.found);
  const params = { ...details.params, file, ...(found === undefined ? {} : { found }) };
  const meant = found === undefined ? [] : nearMisses(found, details.allowed?.words ?? []);
  return {
    code,
    file,
    line: position.line,
    column: position.column,
    ...(found === undefined ? {} : { found }),
    ...(details.allowed === undefined
      ? {}
      : { allowed: inEachLocale((locale) => allowedIn(locale, details.allowed)) }),
    params: meant.length === 0 ? params : { ...params, meant: meant.join(', ') },
    message: inEachLocale((locale) => {
      const texts = textsIn[locale];
      const sentence = texts.t(`format.${code}`, {
        ...params,
        allowed: allowedIn(locale, details.allowed),
        what: kindsIn(locale, details.kinds ?? []),
      });
      if (meant.length === 0) return sentence;
      return `${sentence} ${texts.t('format.did_you_mean', { meant: anyOf(locale, meant) })}`;
    }),
  };
}

/** Cut so that a message stays one line, whatever a file holds. */
export function oneShortLine(found: string): string {
  const line = found.slice(0, 200).replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

const textsIn = inEachLocale((locale) => createTexts({ programme: { es, en } }, locale));

function inEachLocale<Value>(make: (locale: Locale) => Value): Record<Locale, Value> {
  const [first, second] = locales;
  return { [first]: make(first), [second]: make(second) } as Record<Locale, Value>; // locales has exactly these two
}

function allowedIn(locale: Locale, { words = [], forms = [] }: Allowed = {}): string {
  if (forms.length === 0) return anyOf(locale, words.slice(0, wordsShown), words.length > wordsShown);
  return anyOf(
    locale,
    forms.map((form) => textsIn[locale].t(`format.allowed.${form}`)),
  );
}

function kindsIn(locale: Locale, kinds: readonly NameKind[]): string {
  return anyOf(
    locale,
    kinds.map((kind) => textsIn[locale].t(`format.kinds.${kind}`)),
  );
}

// A list of all paragraphs would bury the sentence.
const wordsShown = 30;

function anyOf(locale: Locale, words: readonly string[], more = false): string {
  if (more) return `${words.join(', ')}, …`;
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(words);
}
