import type { z } from 'zod';
import type { $ZodIssue, $ZodIssueInvalidUnion } from 'zod/v4/core';
import { type Allowed, type FileProblem, fileProblem } from './file-problem.ts';
import type { ItemPath } from './programme.ts';
import type { YamlFile } from './read-yaml.ts';
import { keysOf, schemasAt } from './schema-at.ts';

/** A value that the schema takes, or every place where it does not, each said once. */
export function checkShape<Value>(
  file: string,
  yaml: YamlFile,
  schema: z.ZodType<Value>,
): { value: Value } | { problems: FileProblem[] } {
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data };
  const context: Context = { file, yaml, schema };
  return {
    problems: parsed.error.issues.slice(0, mostExplained).flatMap((issue) => explain(context, issue, [])),
  };
}

// A file of another kind breaks the format in every line; its first mistakes say that.
const mostExplained = 100;

type Context = { file: string; yaml: YamlFile; schema: z.ZodType };

function explain(context: Context, issue: $ZodIssue, above: ItemPath): FileProblem[] {
  const path = [...above, ...stepsOf(issue.path)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, mostExplained).map((key) => unknownKey(context, path, key));
    case 'invalid_union':
      return explainUnion(context, issue, path);
    case 'invalid_key':
      return issue.issues.slice(0, 1).map((inner) => wrongKey(context, path, inner.message));
    case 'invalid_element':
      return issue.issues.flatMap((inner) => explain(context, inner, path));
    case 'invalid_value':
      return [wrongValue(context, path, 'not_one_of', { words: issue.values.map(String) })];
    case 'invalid_type':
      return [wrongValue(context, path, 'wrong_type', { forms: [issue.expected] })];
    case 'too_small':
    case 'too_big':
      return [wrongSize(context, path, issue)];
    case 'not_multiple_of':
      return [wrongValue(context, path, 'wrong_type', { forms: ['int'] })];
    case 'invalid_format':
    case 'custom':
      return [wrongValue(context, path, 'wrong_form', { forms: [issue.message] })];
  }
}

function stepsOf(path: readonly PropertyKey[]): ItemPath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function unknownKey({ file, yaml, schema }: Context, path: ItemPath, key: string): FileProblem {
  const words = keysThatFit(keysOf(schemasAt(schema, path)), schema, path, yaml);
  return fileProblem('unknown_key', file, yaml.keyPlaceOf(path, key), { found: key, allowed: { words } });
}

/** Of a union the keys of those branches that share a key with what is written; of all where none does. */
function keysThatFit(all: string[], schema: z.ZodType, path: ItemPath, yaml: YamlFile): string[] {
  const written = new Set(Object.keys(mappingAt(yaml.value, path)));
  const fitting = schemasAt(schema, path).filter((branch) => {
    const keys = keysOf([branch]);
    return keys.filter((key) => written.has(key)).length === bestOverlap(schema, path, written);
  });
  const keys = keysOf(fitting);
  return keys.length === 0 ? all : keys;
}

function bestOverlap(schema: z.ZodType, path: ItemPath, written: ReadonlySet<string>): number {
  const overlaps = schemasAt(schema, path).map(
    (branch) => keysOf([branch]).filter((key) => written.has(key)).length,
  );
  return Math.max(0, ...overlaps);
}

function wrongKey({ file, yaml }: Context, path: ItemPath, form: string): FileProblem {
  const key = String(path.at(-1) ?? '');
  const position = yaml.keyPlaceOf(path.slice(0, -1), key);
  const isText = form === 'language' && /\s/.test(key);
  if (isText) return fileProblem('comma_in_text', file, position, { found: key });
  return fileProblem('wrong_key', file, position, { found: key, allowed: { forms: [form] } });
}

/** A value that is not written is a missing key of the mapping above it. */
function wrongValue({ file, yaml }: Context, path: ItemPath, code: string, allowed: Allowed): FileProblem {
  const value = valueAt(yaml.value, path);
  if (value === undefined) {
    const key = String(path.at(-1) ?? '');
    return fileProblem('missing_key', file, yaml.placeOf(path.slice(0, -1)), { allowed, params: { key } });
  }
  const found = value === null ? '' : (yaml.writtenAt(path) ?? '');
  if (value === null) {
    return fileProblem('no_value', file, yaml.placeOf(path), {
      allowed,
      params: { key: String(path.at(-1) ?? '') },
    });
  }
  const wantsText = allowed.forms?.includes('string') === true;
  const isBare = typeof value === 'number' || typeof value === 'boolean';
  return fileProblem(wantsText && isBare ? 'needs_quotes_as_text' : code, file, yaml.placeOf(path), {
    found,
    allowed,
  });
}

function wrongSize(
  { file, yaml }: Context,
  path: ItemPath,
  issue: Extract<$ZodIssue, { code: 'too_small' | 'too_big' }>,
) {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const kind = issue.origin === 'string' ? 'text' : issue.origin === 'array' ? 'list' : 'number';
  const position = yaml.placeOf(path);
  const code = kind === 'text' ? 'empty_text' : `${kind}_${issue.code}`;
  return fileProblem(code, file, position, {
    found: yaml.writtenAt(path) ?? '',
    params: { limit, key: String(path.at(-1) ?? '') },
  });
}

function explainUnion(context: Context, issue: $ZodIssueInvalidUnion, path: ItemPath): FileProblem[] {
  if (issue.discriminator !== undefined) {
    const options = 'options' in issue ? (issue.options ?? []) : [];
    return [wrongValue(context, path, 'not_one_of', { words: options.map(String) })];
  }
  const fits = issue.errors.map((errors) => ({ errors, fit: fitOf(context, errors, path) }));
  const [best] = fits.sort((one, other) => compareFits(one.fit, other.fit));
  if (best === undefined) return [];
  if (best.fit.wrongKind) return [wrongValue(context, path, 'wrong_type', { forms: formsOf(issue.errors) })];
  if (best.fit.form) return [wrongValue(context, path, 'wrong_form', { forms: formsOf(issue.errors) })];
  const unknown = best.errors.filter((error) => error.code === 'unrecognized_keys');
  // Where no branch knows a key, what the branches miss follows from it.
  const said = unknown.length > 0 && !knowsSomeKey(context, path) ? unknown : best.errors;
  return said.flatMap((error) => explain(context, error, path));
}

/** How far a branch is from what is written: not its kind at all, keys it does not know, keys it misses, the rest. */
type Fit = { wrongKind: boolean; form: boolean; unknown: number; missing: number; rest: number };

function fitOf(context: Context, errors: readonly $ZodIssue[], path: ItemPath): Fit {
  const fit: Fit = { wrongKind: false, form: false, unknown: 0, missing: 0, rest: 0 };
  for (const error of errors) {
    const isHere = error.path.length === 0;
    if (isHere && error.code === 'invalid_union' && error.discriminator === undefined) {
      const [inner] = error.errors.map((branch) => fitOf(context, branch, path)).sort(compareFits);
      if (inner !== undefined) addFit(fit, inner);
    } else if (isHere && (error.code === 'invalid_type' || error.code === 'invalid_value'))
      fit.wrongKind = true;
    else if (isHere && error.code === 'invalid_format') fit.form = true;
    else if (isHere && error.code === 'unrecognized_keys') fit.unknown += error.keys.length;
    else if (valueAt(context.yaml.value, [...path, ...stepsOf(error.path)]) === undefined) fit.missing += 1;
    else fit.rest += 1;
  }
  return fit;
}

function addFit(fit: Fit, inner: Fit): void {
  fit.wrongKind ||= inner.wrongKind;
  fit.form ||= inner.form;
  fit.unknown += inner.unknown;
  fit.missing += inner.missing;
  fit.rest += inner.rest;
}

function compareFits(one: Fit, other: Fit): number {
  return (
    Number(one.wrongKind) - Number(other.wrongKind) ||
    one.unknown - other.unknown ||
    one.missing - other.missing ||
    one.rest - other.rest
  );
}

function knowsSomeKey({ schema, yaml }: Context, path: ItemPath): boolean {
  return bestOverlap(schema, path, new Set(Object.keys(mappingAt(yaml.value, path)))) > 0;
}

/** What the branches of a union of plain values take: “a percentage such as 25% or a plain number”. */
function formsOf(errors: readonly (readonly $ZodIssue[])[]): string[] {
  const forms = errors.flat().flatMap((error) => {
    if (error.path.length > 0) return [];
    if (error.code === 'invalid_format') return [error.message];
    if (error.code === 'invalid_type') return [error.expected];
    if (error.code === 'invalid_union') return formsOf(error.errors);
    return [];
  });
  const named = [...new Set(forms)].filter(
    (form) => form !== 'string' || !forms.some((other) => textForms.has(other)),
  );
  return named.length === 0 ? ['other'] : named;
}

const textForms: ReadonlySet<string> = new Set(['percent', 'plain_number', 'date']);

function valueAt(value: unknown, path: ItemPath): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}

function mappingAt(value: unknown, path: ItemPath): object {
  const found = valueAt(value, path);
  return typeof found === 'object' && found !== null ? found : {};
}
