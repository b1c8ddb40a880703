import { z } from 'zod';
import { isTimeZone } from '#lib/calendar/is-time-zone.ts';
import { identityDocument } from './identity-document.ts';
import { figureName, nameOf, scopeName } from './reference.ts';
import { comparison } from './statement.ts';
import { currency, identifier, isoDate, language, percent, printedNumber, source, text } from './text.ts';
import { length, timing } from './timing.ts';

const party = z.strictObject({
  id: identifier,
  name: text,
  acronym: z.string().optional(),
  role: z.enum(['donor', 'executing_agency', 'supervisor', 'beneficiaries', 'partner', 'other']),
  note: text.optional(),
  source,
});

const financier = z
  .strictObject({
    id: identifier.describe('The name of its columns in budget.csv'),
    name: text,
    party: nameOf(['party']).optional(),
    kinds: z.array(z.enum(['cash', 'in_kind'])).min(1),
    currency: currency.optional(),
    within_agreement: z
      .boolean()
      .default(true)
      .describe('false: it contributes, but outside the agreement’s budget'),
    source,
  })
  .describe('Who finances the budget');

const cluster = z.strictObject({
  id: identifier,
  name: text,
  sector: text.optional(),
  place: text.optional(),
  source,
});

const post = z.strictObject({
  id: identifier,
  name: text,
  count: z.int().min(1).default(1),
  time_share: percent.optional(),
  employer: nameOf(['party']).optional(),
  note: text.optional(),
  source,
});

const unit = z.strictObject({
  id: identifier,
  name: text,
  acronym: z.string().optional(),
  per: scopeName('One in each cluster, or one in all').optional(),
  posts: z.array(post).min(1),
  source,
});

const seat = z.strictObject({ constituency: identifier, label: text, count: z.int().min(1) });

const council = z.strictObject({
  id: identifier,
  name: text,
  acronym: z.string().optional(),
  per: scopeName().optional(),
  seats: z.array(seat).min(1),
  seats_total: z.strictObject(comparison).optional().describe('As the agreement states it: { about: 12 }'),
  approximate: z.boolean().default(false).describe('The agreement gives the numbers of seats as approximate'),
  excludes: text.optional(),
  duties: z.array(text).default([]),
  source,
});

const criterion = z
  .strictObject({
    id: identifier,
    label: text,
    of: figureName().optional(),
    ...comparison,
    unit: z.string().optional(),
    in: figureName().optional(),
    per: scopeName().optional(),
    effect: z.enum(['required', 'no_cofinancing', 'plan_instead']).default('required'),
    source,
  })
  .describe('A criterion of eligibility');

const kind = z.strictObject({ id: identifier, label: text, source: source.optional() });

const extraField = z.strictObject({
  id: identifier,
  label: text,
  type: z.enum(['text', 'integer', 'decimal', 'money', 'date', 'yes_no', 'choice', 'file']),
  list: nameOf(['list']).optional(),
  required: z.boolean().default(false),
  personal: z.boolean().default(false),
});

const budgetUnit = z
  .strictObject({
    words: z
      .array(z.string().trim().min(1))
      .min(1)
      .describe('The unit as budget.csv writes it: all of it, or what stands before its slash'),
    is: z
      .enum(['month', 'day', 'trip'])
      .optional()
      .describe('A month or a day of somebody’s time, or a journey'),
    counts: z.string().optional().describe('The unit of the measures that it is one of: wells for well'),
    per: scopeName('Priced for each of these').optional(),
  })
  .describe('What a printed unit of the budget is');

/** Intl knows the world's languages and refuses another by throwing. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

export const programmeFile = z.strictObject({
  format: z.literal('minka/1'),
  id: z.string().regex(/^(?=.{1,63}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'slug'),
  shipped: z.boolean().default(false).describe('An empty instance opens on it'),
  code: z.string().optional().describe('Number of the operation'),
  name: text,
  short_name: text.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'country')
    .optional(),
  time_zone: z.string().refine(isTimeZone, 'time_zone').describe('A name such as America/Lima'),
  languages: z.array(language).min(1),
  locales: z
    .record(language, z.string().refine(isLocale, 'regional_form'))
    .describe('Regional form of each language: { en: en-US }'),
  agreement_language: z.string().describe('Language in which the agreement is written'),
  currencies: z.array(currency).min(1).describe('The first one is the agreement’s'),
  working_days: z.array(z.int().min(1).max(7)).default([1, 2, 3, 4, 5]).describe('1 is Monday'),
  holidays: z.array(isoDate).default([]),
  dates: z.strictObject({
    signed: isoDate.optional(),
    start: z
      .union([isoDate, z.strictObject({ after: nameOf(['event']), plus: length.optional() })])
      .describe('First day of programme month 1: a date, or an event such as signature'),
    note: text.optional(),
  }),
  periods: z.array(
    z.strictObject({
      id: identifier,
      label: text,
      from: nameOf(['event']).default('start'),
      months: z.int().min(1).max(1200),
      source,
    }),
  ),
  modality: text.optional(),
  facility: text.optional(),
  objectives: z.strictObject({ general: text, specific: text }).optional(),
  parties: z.array(party).min(1),
  financiers: z.array(financier).min(1),
  clusters: z.array(cluster).min(1),
  scopes: z
    .array(z.strictObject({ id: identifier, label: text, counted_by: nameOf(['measure']).optional() }))
    .default([])
    .describe(
      'What targets and costs can be “per”: network, enterprise …, with the measure that counts them',
    ),
  budget_units: z
    .array(budgetUnit)
    .default([])
    .describe('What the printed units of the budget are, in the words of the agreement'),
  units: z.array(unit).default([]),
  councils: z.array(council).default([]),
  eligibility: z.array(criterion).default([]),
  lists: z
    .array(z.strictObject({ id: identifier, label: text, items: z.array(kind), source: source.optional() }))
    .default([])
    .describe('Lists of kinds: event kinds, service fields, sectors …'),
  extra_fields: z.array(z.strictObject({ register: identifier, fields: z.array(extraField) })).default([]),
  identity_documents: z
    .array(identityDocument)
    .default([])
    .describe('Kinds of identity documents; without any, none is recorded of anybody'),
  risks: z
    .array(
      z.strictObject({ id: identifier, title: text, statement: text, response: text.optional(), source }),
    )
    .default([]),
  related_projects: z
    .array(
      z.strictObject({
        id: identifier,
        group: identifier,
        code: z.string().optional(),
        title: text,
        agency: z.string().optional(),
        amount: printedNumber.optional(),
        currency: currency.optional(),
        approved: z.string().optional(),
        signed: z.string().optional(),
        period_months: z.int().optional(),
        disbursed: percent.optional(),
        comment: text.optional(),
        source,
      }),
    )
    .default([]),
  project_files: z
    .array(z.strictObject({ id: identifier, stage: identifier, title: text, source }))
    .default([]),
  abbreviations: z.array(z.strictObject({ short: z.string(), long: text })).default([]),
  due_soon_days: z.int().min(1).default(30),
  events: z
    .array(
      z.strictObject({
        id: identifier,
        label: text,
        on: isoDate.optional(),
        by: timing.optional(),
        source: source.optional(),
      }),
    )
    .default([])
    .describe('Events that deadlines count from, such as signature or first_disbursement'),
});
export type ProgrammeFile = z.infer<typeof programmeFile>;
