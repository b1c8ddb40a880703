import { z } from 'zod';
import { figureName, nameOf, payerKinds, scopeName, whoKinds, workKinds } from './reference.ts';
import { comparison } from './statement.ts';
import { identifier, isoDate, percent, printedNumber, source, text } from './text.ts';
import { length, timing } from './timing.ts';

const evidenceTypes = [
  'act',
  'minutes',
  'contract',
  'list',
  'report',
  'plan',
  'regulations',
  'letter',
  'statement',
  'invoice',
  'receipt',
  'database',
  'publication',
  'photograph',
  'form',
  'certificate',
  'other',
] as const;

const evidence = z.strictObject({
  type: z.enum(evidenceTypes),
  what: text,
  several: z.boolean().default(false),
});

const consequence = z.strictObject({
  what: text,
  after: length.optional().describe('How long after the due date it opens; left out: at once'),
  warn_after: z
    .array(length)
    .default([])
    .describe('How long after the due date Minka announces it: { months: 0 }, { months: 2 } …'),
  source: source.optional(),
});

const common = { id: identifier, title: text, source, note: text.optional() };

const obligation = z
  .strictObject({
    kind: z.literal('obligation'),
    ...common,
    owner: nameOf(whoKinds, 'Party, unit, post or council'),
    to: nameOf([...whoKinds, 'scope'], 'Who receives it').optional(),
    per: scopeName().optional(),
    due: timing,
    precondition_of: nameOf(['event', 'clause'], 'The event that cannot happen before it is met').optional(),
    evidence: z.array(evidence).min(1),
    accepted_by: nameOf(whoKinds, 'Who must be satisfied with it').optional(),
    consequence: consequence.optional(),
    contents: z.array(text).default([]).describe('What the document must cover'),
    each_milestone: z
      .boolean()
      .default(false)
      .describe(
        'Speaks of the dated milestones of the annual work plans: each becomes an obligation of its own',
      ),
  })
  .describe('Something that somebody owes by a date');

const amountByYear = z.record(z.string().regex(/^\d+$/, 'programme_year'), z.union([percent, printedNumber]));

const limit = z
  .strictObject({
    kind: z.literal('limit'),
    ...common,
    of: figureName('The figure that is limited: budget.…, a line, a component, a financier, a beneficiary'),
    in: figureName('Base of a share').optional(),
    ...comparison,
    by_year: amountByYear.optional().describe('Where the limit changes by programme year'),
    unit: z.string().optional(),
    over: z
      .union([
        z.enum(['any_time', 'each_year', 'at_end', 'each_transaction']),
        z.strictObject({ any: length }).describe('In any stretch of time so long'),
      ])
      .default('any_time')
      .describe('The time over which it is judged'),
    per: scopeName(
      'Each of these by itself: cluster, component, line, financier, or a scope such as enterprise',
    ).optional(),
    warn_at: z.union([percent, printedNumber]).optional(),
    consequence: consequence.optional(),
  })
  .describe('A ceiling, a floor or a share');

const fund = z
  .strictObject({
    kind: z.literal('fund'),
    ...common,
    in: figureName('Base of its ceiling'),
    at_most: z.union([percent, printedNumber]),
    separate_account: z.boolean().default(false),
    next_needs_justified: percent
      .optional()
      .describe('Share of the last advance to be justified before the next'),
  })
  .describe('A revolving fund');

const instalments = z
  .strictObject({
    kind: z.literal('instalments'),
    ...common,
    from_party: nameOf(['party', 'financier']),
    parts: z
      .array(
        z.strictObject({
          id: identifier,
          share: percent.optional(),
          amount: printedNumber.optional(),
          due: timing.optional(),
          needs_justified: percent.optional().describe('Share of the last one to be justified before'),
          needs: z
            .array(nameOf(['clause']))
            .default([])
            .describe('Obligations to be met before'),
        }),
      )
      .min(1),
  })
  .describe('Payments of a financier that follow one another');

const contribution = z
  .strictObject({
    kind: z.literal('contribution'),
    ...common,
    by: nameOf(payerKinds, 'Who contributes'),
    to: z
      .array(nameOf([...workKinds, 'figure']))
      .min(1)
      .describe('Work, lines or activities'),
    within_agreement: z.boolean().default(true),
    share: percent.optional(),
    at_least: z.union([percent, printedNumber]).optional(),
    share_by_year: amountByYear.optional(),
    share_from_costs: nameOf(
      ['row'],
      'Budget row whose unit costs and full unit cost give the share',
    ).optional(),
  })
  .describe('A part that somebody bears, inside or outside the agreement');

const rule = z
  .strictObject({
    kind: z.literal('rule'),
    ...common,
    owner: nameOf(whoKinds).optional(),
    of: figureName().optional(),
  })
  .describe('A rule without a date or an amount, kept in sight');

export const clause = z.discriminatedUnion('kind', [
  obligation,
  limit,
  fund,
  instalments,
  contribution,
  rule,
]);
export type Clause = z.infer<typeof clause>;
export type ObligationClause = z.infer<typeof obligation>;
export type LimitClause = z.infer<typeof limit>;

const reading = z
  .strictObject({ of: figureName(), read: source, why: text })
  .describe('Which of several statements Minka reads. It settles nothing.');

const settlement = z
  .strictObject({
    finding: z.string().describe('Key of the finding, as minka check prints it'),
    by: z.string(),
    on: isoDate,
    why: text,
    paper: z.string().optional(),
  })
  .describe('A finding that somebody has settled: it stays visible and no longer counts');

export const clausesFile = z.strictObject({
  clauses: z.array(clause).min(1),
  readings: z.array(reading).default([]),
  settled: z.array(settlement).default([]),
});
export type ClausesFile = z.infer<typeof clausesFile>;
