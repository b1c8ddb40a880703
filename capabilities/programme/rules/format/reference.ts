import { z } from 'zod';

/** Kinds of things in a programme's files that other places name. */
export const nameKinds = [
  'paragraph',
  'chapter',
  'footnote',
  'party',
  'financier',
  'cluster',
  'scope',
  'unit',
  'post',
  'council',
  'event',
  'period',
  'list',
  'item',
  'column',
  'row',
  'component',
  'indicator',
  'activity',
  'measure',
  'subject',
  'table',
  'table_row',
  'criterion',
  'risk',
  'related_project',
  'project_file',
  'identity_document',
  'work',
  'clause',
  'figure',
] as const;
export type NameKind = (typeof nameKinds)[number];

/** Which schemas hold a name, and of what. The reader follows it to resolve every reference of the files. */
export const references = z.registry<{ to: readonly NameKind[] }>();

const namePattern = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

/** A name of something that another place of the files defines. */
export function nameOf(to: readonly NameKind[], description?: string): z.ZodString {
  const name = z.string().regex(namePattern, 'identifier');
  return (description === undefined ? name : name.describe(description)).register(references, { to });
}

/** Who owes, receives or accepts something. */
export const whoKinds = ['party', 'unit', 'post', 'council'] as const;
/** What a deadline can count from. */
export const anchorKinds = ['event', 'clause', 'subject', 'measure', 'work'] as const;
/** Who pays for something. */
export const payerKinds = ['party', 'financier', 'scope'] as const;
/** What money can be for. */
export const workKinds = [
  'work',
  'activity',
  'item',
  'indicator',
  'clause',
  'post',
  'component',
  'unit',
  'council',
] as const;

export const figureName = (description?: string) => nameOf(['figure'], description);
export const scopeName = (description?: string) => nameOf(['scope'], description);
