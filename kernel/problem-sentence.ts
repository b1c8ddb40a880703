import type { i18n } from 'i18next';
import type { Problem } from '#kernel/problem.ts';

/** The sentence of a problem in the language of `texts`: the slice or kernel part whose locales know its code. */
export function problemSentence(problem: Problem, texts: i18n): string {
  const namespaces = texts.options.ns;
  const keys = [namespaces ?? []].flat().map((namespace) => `${namespace}:problems.${problem.code}`);
  return texts.t(keys, { ...problem.details, defaultValue: problem.message });
}
