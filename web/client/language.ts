import { chooseLocale, isLocale } from '#kernel/i18n/choose-locale.ts';
import type { Locale } from '#kernel/locale.ts';

const storageKey = 'minka-language';

/** The language that the reader chose before, or the first one of the browser that Minka speaks. */
export function chosenLanguage(): Locale {
  const stored = readStored();
  return stored ?? chooseLocale(navigator.languages);
}

export function rememberLanguage(language: Locale): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage may be switched off: the address still carries the language.
  }
}

function readStored(): Locale | undefined {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLocale(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}
