import { z } from 'zod';

/** A language tag of the programme, such as `en` or `es`. */
const language = z.string().regex(/^[a-z]{2,3}$/, 'a language code of two or three letters, such as en');

/** A text in one or more of the programme's languages; the checker says which are missing. */
export const text = z
  .record(language, z.string().trim().min(1))
  .refine((value) => Object.keys(value).length > 0, 'a text in at least one language')
  .describe('A text by language: { en: …, es: … }');
export type Text = z.infer<typeof text>;

/** A name that other parts of the files refer to. */
export const identifier = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
    'letters, digits, dots, hyphens and underscores, beginning with a letter or digit',
  )
  .describe('An identifier, unique among its kind');

/**
 * Where the agreement says it: a paragraph (`4.4`), a footnote (`footnote 4`) or a part of an annex
 * (`I / 1.5`, `II / 2.1`). The part before ` / ` must be an id of paragraphs.yaml.
 */
export const source = z
  .string()
  .trim()
  .min(1)
  .describe('Paragraph of the agreement, such as "4.4" or "I / 1.5"');

/** A share as printed: `25%`, `26.46%`. */
export const percent = z
  .string()
  .regex(/^-?\d+(\.\d+)?%$/, 'a percentage such as 25% or 12.5%')
  .describe('A percentage as printed, such as 25%');

/** A number as printed. Write it as a text ("2.50") where trailing zeros were printed. */
export const printedNumber = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/, 'a plain number such as 1362 or 2.50')])
  .describe('A number, without separators of thousands');

export const isoDate = z.iso.date('a date such as 2026-06-30').describe('A calendar date, yyyy-mm-dd');
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as EUR')
  .describe('ISO 4217');
