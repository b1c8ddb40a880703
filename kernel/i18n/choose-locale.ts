import { type Locale, locales } from '../locale.ts';

/**
 * The first language that both the reader and Minka know.
 *
 * @param preferred language tags in the reader's order, as a browser or an Accept-Language header gives them ("es-PE", "en")
 */
export function chooseLocale(preferred: readonly string[], fallback: Locale = 'es'): Locale {
  for (const tag of preferred) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return fallback;
}

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
