import { createInstance, type i18n } from 'i18next';
import type { Locale } from '../locale.ts';

/** Texts by namespace (a slice's name, or "web", "kernel") and language, as the locale files hold them. */
export type TextResources = Readonly<Record<string, Readonly<Record<Locale, object>>>>;

/**
 * One translator for server, command line and browser. A text that is missing in the reader's language shows
 * its key: the repository's tests, not the reader, are to find it.
 */
export function createTexts(resources: TextResources, locale: Locale): i18n {
  const texts = createInstance();
  const namespaces = Object.keys(resources);
  void texts.init({
    lng: locale,
    fallbackLng: false,
    ns: namespaces,
    defaultNS: namespaces[0] ?? 'kernel',
    resources: byLocale(resources),
    // Texts go to React and to the terminal, which do not read HTML.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return texts;
}

function byLocale(resources: TextResources): Record<Locale, Record<string, object>> {
  const sorted: Record<Locale, Record<string, object>> = { es: {}, en: {} };
  for (const [namespace, texts] of Object.entries(resources)) {
    sorted.es[namespace] = texts.es;
    sorted.en[namespace] = texts.en;
  }
  return sorted;
}
