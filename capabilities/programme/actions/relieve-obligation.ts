import { defineWrite } from '#kernel/action.ts';
import { recordFact } from '#kernel/fact/record-fact.ts';
import { relieveObligation } from '../contract.ts';
import { relief } from '../facts.ts';
import { extensionNotLater, obligationUndated } from '../problems.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { letterSlot } from '../queries/letter-slot.ts';
import { findObligation, mustAllow, type ObligationSubject } from './obligation-subject.ts';
import { detailNow, toldObligation } from './obligation-told.ts';

/** Records that an obligation was waived, or that there is more time for it, with the letter that says so. */
export function relievingObligation(services: ProgrammeServices) {
  return defineWrite({
    name: 'programme.relieve',
    endpoint: relieveObligation,
    door: 'programme.letter.record',
    together: true,
    subject: (context, { params, body }) =>
      findObligation(services, context, params.obligation, body.corrects?.fact),
    place: ({ obligation }) => ({ cluster: obligation.cluster ?? null }),
    async run(context, { body }, subject) {
      const { obligation, agreement } = subject;
      mustAllow(body.relief === 'waived' ? 'waive' : 'extend', subject);
      if (body.until !== undefined) mustBeLater(body.until, subject);
      await recordFact(services, context, relief, {
        ...body,
        cluster: obligation.cluster ?? null,
        subject: obligation.id,
        slots: [letterSlot(agreement.speaker)],
        values: { relief: body.relief, until_on: body.until ?? null, reason: body.reason },
      });
      const until = body.until === undefined ? {} : { until: body.until };
      return {
        answer: await detailNow(services, context, subject),
        trail: {
          ...toldObligation(subject, { day: body.happenedOn, reason: body.reason, ...until }),
          action: body.relief === 'waived' ? 'programme.waive' : 'programme.extend',
        },
      };
    },
  });
}

function mustBeLater(until: string, { obligation, agreement }: ObligationSubject): void {
  if (obligation.due === null) throw obligationUndated({ title: agreement.speaker.say(obligation.title) });
  if (until > obligation.due) return;
  throw extensionNotLater({ due: obligation.due }, { errors: [{ path: 'body.until', message: '' }] });
}
