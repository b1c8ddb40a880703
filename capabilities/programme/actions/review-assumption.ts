import { type ActionContext, defineWrite } from '#kernel/action.ts';
import { keepingFacts } from '#kernel/fact/keeping-facts.ts';
import { recordFact } from '#kernel/fact/record-fact.ts';
import { invariant } from '#kernel/invariant.ts';
import type { WriteRoute } from '#kernel/route.ts';
import { replaceReviewPaper, reviewAssumption, voidReview } from '../contract.ts';
import { review } from '../facts.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { presentAssumptions, reviewSlot } from '../queries/list-assumptions.ts';
import { type Agreement, loadAgreement } from '../queries/load-agreement.ts';
import { type Assumption, assumptionsOf } from '../rules/agreement/assumptions.ts';
import { inProgramme } from './obligation-subject.ts';

type Subject = Readonly<{ agreement: Agreement; assumption: Assumption }>;

/** Records how an assumption or a risk of the agreement stands on a day, with the reason (6.3). */
export function reviewingAssumption(services: ProgrammeServices) {
  return defineWrite({
    name: 'programme.review-assumption',
    endpoint: reviewAssumption,
    door: 'programme.assumption.review',
    subject: (context, { params }) => findAssumption(context, params.assumption),
    async run(given, { body }, { agreement, assumption }) {
      const context = inProgramme(given);
      // A look at how things stand often leaves no paper.
      const slot = reviewSlot(agreement);
      await recordFact(services, context, review, {
        ...body,
        cluster: null,
        subject: assumption.id,
        slots: [slot],
        partly: true,
        values: { state: body.state, reason: body.reason },
      });
      const now = await loadAgreement(context);
      const [shown] = await presentAssumptions(context, now, [assumption]);
      invariant(shown !== undefined, 'one assumption is shown for one');
      return {
        answer: { assumption: shown },
        trail: {
          about: { kind: 'assumption', id: assumption.id, name: agreement.speaker.say(assumption.statement) },
          details: { day: body.happenedOn, reason: body.reason },
          changes: [{ field: 'state', before: null, after: body.state }],
        },
      };
    },
  });
}

/** Takes back a review, and replaces its papers. */
export function keepingReviews(services: ProgrammeServices): readonly WriteRoute[] {
  return keepingFacts(services, {
    kind: review,
    actions: { void: 'programme.void-review', replace: 'programme.replace-review-paper' },
    endpoints: { void: voidReview, replace: replaceReviewPaper },
    door: 'programme.assumption.review',
    async called(context, { subject }) {
      const found = await findAssumption(context, subject);
      return found === undefined ? subject : found.agreement.speaker.say(found.assumption.statement);
    },
  });
}

async function findAssumption(given: ActionContext, id: string): Promise<Subject | undefined> {
  const agreement = await loadAgreement(inProgramme(given));
  const assumption = assumptionsOf(agreement.programme).find((one) => one.id === id);
  return assumption === undefined ? undefined : { agreement, assumption };
}
