/** The languages in which every text of Minka exists. */
export const languages = ['es', 'en'] as const;

export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/**
 * The first language that both the reader and Minka know.
 *
 * @param preferred language tags in the reader's order, as a browser or an Accept-Language header gives them ("es-PE", "en")
 */
export function chooseLanguage(preferred: readonly string[], fallback: Language = 'es'): Language {
  for (const tag of preferred) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLanguage(language)) return language;
  }
  return fallback;
}
