import { useParams, useSearch } from '@tanstack/react-router';
import type { Locale } from '#kernel/locale.ts';
import { chosenLanguage } from './language.ts';

/** Where the reader is: the programme, both clocks, the language. All of it stands in the address. */
export type Place = {
  programme: string;
  /** Happened by: a date, or undefined for today. */
  at: string | undefined;
  /** Recorded by: an instant, or undefined for now. */
  known: string | undefined;
  lang: Locale;
};

export function usePlace(): Place {
  const { programme } = useParams({ strict: false });
  const { at, known, lang } = useSearch({ strict: false });
  return { programme: programme ?? '', at, known, lang: lang ?? chosenLanguage() };
}
