import type { TFunction } from 'i18next';
import { createTexts } from '#kernel/i18n/texts.ts';
import { type Locale, locales } from '#kernel/locale.ts';
import en from '../locales/en.json' with { type: 'json' };
import es from '../locales/es.json' with { type: 'json' };
import type { Programme } from '../rules/format/programme.ts';
import type { Text } from '../rules/format/text.ts';

/** Speaks to one reader: the slice's own sentences and the texts of the programme's files, in one language. */
export type Speaker = Readonly<{
  locale: Locale;
  /** Regional form that the programme's file names for the language, for dates, numbers and money. */
  tag: string;
  t: TFunction;
  /** A text of the files; in the file's first language where the reader's is missing. */
  say: (text: Text) => string;
}>;

const translators = new Map<Locale, TFunction>(
  locales.map((locale) => [locale, createTexts({ programme: { es, en } }, locale).t]),
);

export function speakerOf(programme: Programme, locale: Locale): Speaker {
  const { locales: forms } = programme.programme;
  return { locale, tag: forms[locale] ?? locale, t: translate(locale), say: (text) => sayIn(text, locale) };
}

/** The slice's own sentences in a language, where there is no programme yet to speak about. */
export function translate(locale: Locale): TFunction {
  const translator = translators.get(locale);
  if (translator === undefined) throw new Error(`No texts in the language ${locale}.`);
  return translator;
}

export function sayIn(text: Text, locale: Locale): string {
  return text[locale] ?? Object.values(text)[0] ?? '';
}
