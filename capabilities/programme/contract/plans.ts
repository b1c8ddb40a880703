import { z } from 'zod';
import {
  factShape,
  offer,
  reason,
  recordedFact,
  replacementOf,
  slotShape,
  voidingOf,
} from '#kernel/fact/contract.ts';
import { endpoint } from '#kernel/http/endpoint.ts';
import { asAt, isoDate, params } from './shapes.ts';

const keeping = z.object({ void: offer, replace: offer });

const milestone = z.object({
  title: z.string().trim().min(3).max(300),
  due: isoDate,
  indicator: z
    .string()
    .min(1)
    .max(100)
    .nullable()
    .describe('The indicator of the logical framework that shows it'),
  paper: z.string().trim().min(3).max(300).nullable().describe('Or the paper that does'),
});

const workPlan = factShape.extend({
  year: z.int().describe('Programme year'),
  milestones: z.array(
    milestone.extend({
      number: z.int(),
      obligation: z.string().describe('Id of the obligation that it became'),
    }),
  ),
  can: keeping,
});
export type WorkPlanShape = z.infer<typeof workPlan>;

export const listWorkPlans = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/work-plans',
  params,
  query: asAt,
  response: z.object({
    plans: z.array(workPlan),
    slots: z.array(slotShape),
    years: z.int().describe('Years that the programme runs'),
    can: z.object({ record: offer }),
  }),
  summary: 'The annual work plans with their milestones, those taken back too',
});

const showsOnce = ({ indicator, paper }: { indicator: string | null; paper: string | null }) =>
  (indicator === null) !== (paper === null);

export const recordWorkPlan = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/work-plans',
  params,
  body: z.object({
    ...recordedFact,
    year: z.int().min(1).max(100),
    milestones: z
      .array(milestone.refine(showsOnce, { path: ['paper'] }))
      .min(1)
      .max(60),
  }),
  response: z.object({ plan: workPlan }),
  summary: 'Records an annual work plan: each of its milestones becomes an obligation with its consequence',
});

export const voidWorkPlan = voidingOf('work-plans');
export const replaceWorkPlanPaper = replacementOf('work-plans');

const settlement = factShape.extend({ why: z.string(), can: keeping });

export const listSettlements = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/settlements',
  params,
  query: asAt.extend({ finding: z.string().max(300) }),
  response: z.object({
    settlements: z.array(settlement),
    slots: z.array(slotShape),
    can: z.object({ settle: offer }),
  }),
  summary: 'How a finding was settled by what was recorded, with the papers',
});

export const settleFinding = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/settlements',
  params,
  body: z.object({
    ...recordedFact,
    finding: z.string().max(300).describe('Key of the finding, as minka check prints it'),
    reason,
  }),
  response: z.object({ settlement }),
  summary: 'Settles a finding of the checker, with a reason and its paper',
});

export const voidSettlement = voidingOf('settlements');
export const replaceSettlementPaper = replacementOf('settlements');

const reviewStates = ['holds', 'at_risk', 'broken'] as const;
const review = factShape.extend({ state: z.enum(reviewStates), why: z.string(), can: keeping });

const assumption = z.object({
  id: z.string().describe('`risk/drought`, `assumption/1.1/2`'),
  kind: z.enum(['risk', 'assumption']),
  statement: z.string(),
  title: z.string().nullable(),
  response: z.string().nullable().describe('What the agreement does about a risk'),
  paragraph: z.string(),
  of: z.string().describe('What it stands under: a risk’s paragraph, a level or an indicator'),
  state: z.enum(reviewStates).nullable().describe('As last reviewed; null while nobody has'),
  reviews: z.array(review),
});
export type AssumptionShape = z.infer<typeof assumption>;

export const listAssumptions = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/assumptions',
  params,
  query: asAt,
  response: z.object({
    assumptions: z.array(assumption),
    slots: z.array(slotShape),
    can: z.object({ review: offer }),
  }),
  summary: 'The assumptions and risks of the agreement, with how they stood when they were reviewed',
});

export const reviewAssumption = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/assumptions/:assumption/reviews',
  params: params.extend({ assumption: z.string().max(300) }),
  body: z.object({ ...recordedFact, state: z.enum(reviewStates), reason }),
  response: z.object({ assumption }),
  summary: 'Records how an assumption or a risk stands, with the reason',
});

export const voidReview = voidingOf('reviews');
export const replaceReviewPaper = replacementOf('reviews');
