import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { z } from 'zod';
import { locales } from '#kernel/locale.ts';
import { findFiles, repositoryRoot } from '#test/runner/find-files.ts';

/** The texts of one `locales/` folder: language → key → text, nested keys joined by dots. */
export interface LocaleFolder {
  readonly path: string;
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])));
interface Tree {
  readonly [key: string]: string | Tree;
}

export const localeFolders: readonly LocaleFolder[] = readLocaleFolders();

/** What is wrong with the languages of a folder: none missing, the same keys, no empty text, the same values named. */
export function localeFaults(folder: LocaleFolder): string[] {
  const faults: string[] = [];
  const wanted = new Set([...folder.texts.values()].flatMap((texts) => [...texts.keys()].map(baseKey)));
  for (const locale of locales) {
    const texts = folder.texts.get(locale);
    const file = `${folder.path}/${locale}.json`;
    if (texts === undefined) {
      faults.push(`${file} is missing`);
      continue;
    }
    for (const [key, text] of texts) if (text.trim() === '') faults.push(`${file}: ${key} is empty`);
    for (const key of wanted)
      faults.push(...missingForms(texts, key, locale).map((form) => `${file}: ${form} is missing`));
  }
  const strays = [...folder.texts.keys()].filter((locale) => !locales.some((known) => known === locale));
  faults.push(...strays.map((locale) => `${folder.path}/${locale}.json is no language of Minka`));
  return [...faults, ...valueFaults(folder, wanted)];
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The key of a text without the ending of its plural form. */
export function baseKey(key: string): string {
  return key.replace(PLURAL, '');
}

/** A counted text needs each form that its language tells apart (Spanish: one, many, other). */
function missingForms(texts: ReadonlyMap<string, string>, base: string, locale: string): string[] {
  const isCounted = [...texts.keys()].some(
    (key) => key !== base && baseKey(key) === base && PLURAL.test(key),
  );
  if (!isCounted) return texts.has(base) ? [] : [base];
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return categories.map((category) => `${base}_${category}`).filter((key) => !texts.has(key));
}

function valueFaults(folder: LocaleFolder, keys: ReadonlySet<string>): string[] {
  return [...keys].flatMap((key) => {
    const named = locales.map((locale) => namedValues(folder.texts.get(locale) ?? new Map(), key));
    return new Set(named).size > 1
      ? [`${folder.path}: ${key} names other values in ${locales.join(' and ')}`]
      : [];
  });
}

/** The `{{values}}` of a text in all its forms; a form for exactly one may leave the number out. */
function namedValues(texts: ReadonlyMap<string, string>, base: string): string {
  const forms = [...texts].filter(([key]) => baseKey(key) === base).map(([, text]) => text);
  const names = forms.flatMap((text) =>
    [...text.matchAll(/\{\{\s*-?\s*(\w+)/g)].map((match) => match[1] ?? ''),
  );
  return [...new Set(names)].sort().join(' ');
}

function readLocaleFolders(): LocaleFolder[] {
  const folders = new Map<string, Map<string, ReadonlyMap<string, string>>>();
  for (const path of findFiles()) {
    const match = /^(.*\/locales)\/([^/]+)\.json$/.exec(path);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    const parsed = tree.parse(JSON.parse(readFileSync(join(repositoryRoot, path), 'utf8')));
    const texts = folders.get(match[1]) ?? new Map();
    folders.set(match[1], texts.set(match[2], new Map(flatten(parsed, ''))));
  }
  return [...folders].map(([path, texts]) => ({ path: posix.normalize(path), texts }));
}

/** `{ a: { b: 'text' } }` → [['a.b', 'text']] */
export function flatten(texts: Tree, prefix: string): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}
