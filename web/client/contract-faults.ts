import type { TFunction } from 'i18next';
import type { z } from 'zod';
import type { AnyEndpoint } from '#kernel/http/endpoint.ts';
import { type RefusedError, readRefusal, refusedError, type WrongPlace } from './refusal.ts';

/**
 * What the contract itself refuses of a body, in words that a person can do something with, before it is sent. What only
 * the server knows, it says.
 */
export function contractFaults(endpoint: AnyEndpoint, body: unknown, t: TFunction): RefusedError | undefined {
  const parsed = endpoint.body.safeParse(body);
  if (parsed.success) return undefined;
  const errors: readonly WrongPlace[] = parsed.error.issues.map((issue) => ({
    path: ['body', ...issue.path].join('.'),
    message: sentenceOf(issue, valueAt(body, issue.path), t),
  }));
  return refusedError({
    ...readRefusal(422, { type: 'client.incomplete', detail: t('web:problems.client.incomplete') }),
    errors,
  });
}

function sentenceOf(issue: z.core.$ZodIssue, value: unknown, t: TFunction): string {
  if (value === '' || value === undefined || value === null) return t('web:form.missing');
  if (typeof value === 'string' && value.trim() === '') return t('web:form.missing');
  if (issue.code === 'invalid_format' && issue.format === 'email') return t('web:form.notAnAddress');
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return t('web:form.tooShort', { count: Number(issue.minimum) });
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return t('web:form.tooLong', { count: Number(issue.maximum) });
  }
  return issue.code === 'too_small' ? t('web:form.missing') : t('web:form.unusable');
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    body,
  );
}
