/** The part of an address after "?", as text: nothing in it is quoted JSON, so that people can write it by hand. */
export function readSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Empty values are left out; colons and commas, which instants and lists have, stay readable. */
export function writeSearch(search: Record<string, unknown>): string {
  const written = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') written.set(key, value);
  }
  const text = written.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** Both clocks and the language, as every page takes them. A value that cannot be read is dropped. */
export type ClockSearch = {
  at?: string | undefined;
  known?: string | undefined;
  lang?: 'es' | 'en' | undefined;
};

export function readClockSearch(search: Record<string, unknown>): ClockSearch {
  const read: ClockSearch = {};
  if (typeof search.at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search.at)) read.at = search.at;
  if (typeof search.known === 'string' && !Number.isNaN(Date.parse(search.known))) read.known = search.known;
  if (search.lang === 'es' || search.lang === 'en') read.lang = search.lang;
  return read;
}
