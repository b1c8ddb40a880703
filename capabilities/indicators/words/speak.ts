import type { TFunction } from 'i18next';
import { createTexts } from '#kernel/i18n/texts.ts';
import { type Locale, locales } from '#kernel/locale.ts';
import en from '../locales/en.json' with { type: 'json' };
import es from '../locales/es.json' with { type: 'json' };

const spoken = new Map<Locale, TFunction>(
  locales.map((locale) => [locale, createTexts({ indicators: { es, en } }, locale).t]),
);

/** The slice's own sentences in a language. */
export function speak(locale: Locale): TFunction {
  return spoken.get(locale) ?? createTexts({ indicators: { es, en } }, locale).t;
}
