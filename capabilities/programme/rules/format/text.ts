import { z } from 'zod';
import { references } from './reference.ts';

// The messages of these schemas are names: what they mean to a person stands in locales, under `format.allowed`.

/** A language of the programme, such as `en` or `es`. */
export const language = z.string().regex(/^[a-z]{2,3}$/, 'language');

/** A text in the programme's languages; the reader says which are missing. */
export const text = z
  .record(language, z.string().trim().min(1))
  .refine((value) => Object.keys(value).length > 0, 'text')
  .meta({ id: 'text', description: 'A text by language: { en: …, es: … }' });
export type Text = z.infer<typeof text>;

/** A name that other parts of the files refer to. */
export const identifier = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, 'identifier')
  .describe('An identifier, unique among its kind');

/**
 * Where the agreement says it: a paragraph (`4.4`), a footnote (`footnote 4`) or a part of an annex
 * (`I / 1.5`, `II / 2.1`). The part before ` / ` must be an id of paragraphs.yaml.
 */
export const source = z
  .string()
  .trim()
  .min(1)
  .meta({ id: 'source', description: 'Paragraph of the agreement, such as "4.4" or "I / 1.5"' })
  .register(references, { to: ['paragraph'] });

/** A share as printed: `25%`, `26.46%`. */
export const percent = z
  .string()
  .regex(/^-?\d+(\.\d+)?%$/, 'percent')
  .describe('A percentage as printed, such as 25%');

/** A number as printed: the reader keeps trailing zeros, so that 2.50 stays "2.50". */
export const printedNumber = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/, 'plain_number')])
  .describe('A number, without separators of thousands');

export const isoDate = z.iso.date('date').describe('A calendar date, yyyy-mm-dd');
const currencies = new Set(Intl.supportedValuesOf('currency'));

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'currency')
  // What is no such code at all says so once.
  .refine((code) => !/^[A-Z]{3}$/.test(code) || currencies.has(code), 'known_currency')
  .describe('ISO 4217');
