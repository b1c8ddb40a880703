import type { i18n } from 'i18next';
import { createTexts } from '#kernel/i18n/texts.ts';
import type { Locale } from '#kernel/locale.ts';

// One small file per slice and language, and the kernel's words for roles and files; only the reader's language is fetched.
const files = import.meta.glob<object>(
  ['../locales/*.json', '../../kernel/{auth,files}/locales/*.json', '../../capabilities/*/locales/*.json'],
  { import: 'default' },
);

export type Texts = i18n;

/** The translator of the browser, in the reader's language. */
export async function startTexts(locale: Locale): Promise<Texts> {
  const texts = createTexts({ web: { es: {}, en: {} } }, locale);
  await speak(texts, locale);
  return texts;
}

/** Fetches what is missing of a language and switches to it. */
export async function speak(texts: Texts, locale: Locale): Promise<void> {
  const wanted = Object.entries(files).filter(([path]) => path.endsWith(`/${locale}.json`));
  await Promise.all(
    wanted.map(async ([path, load]) => {
      texts.addResourceBundle(locale, namespaceOf(path), await load(), true, true);
    }),
  );
  await texts.changeLanguage(locale);
}

function namespaceOf(path: string): string {
  return /(?:capabilities|kernel)\/([^/]+)\//.exec(path)?.[1] ?? 'web';
}
