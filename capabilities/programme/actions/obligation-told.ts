import type { ActionContext, Trail } from '#kernel/action.ts';
import type { Slot } from '#kernel/fact/checked-evidence.ts';
import { invariant } from '#kernel/invariant.ts';
import type { ProblemDetails } from '#kernel/problem.ts';
import type { ObligationDetail } from '../contract/obligations.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { obligationDetail } from '../queries/obligation-detail.ts';
import { obligationOf } from '../queries/obligations-of.ts';
import { inProgramme, type ObligationSubject } from './obligation-subject.ts';

/** What an act on an obligation answers: how it stands now. */
export async function detailNow(
  services: Pick<ProgrammeServices, 'promises'>,
  context: ActionContext,
  { agreement, obligation: before }: ObligationSubject,
): Promise<ObligationDetail> {
  const inside = inProgramme(context);
  const obligation = await obligationOf(services, inside, agreement, before.id);
  invariant(obligation !== undefined, 'an obligation does not go away by what is recorded about it');
  return obligationDetail(inside, agreement, obligation);
}

/** What the trail says of an act on an obligation. */
export function toldObligation({ agreement, obligation }: ObligationSubject, details: ProblemDetails): Trail {
  return {
    about: { kind: 'obligation', id: obligation.id, name: agreement.speaker.say(obligation.title) },
    cluster: obligation.cluster ?? null,
    details,
  };
}

/** The slots of an obligation, said to whoever acts. */
export function slotsSaid({ agreement, obligation }: ObligationSubject): Slot[] {
  return obligation.evidence.map(({ id, type, what, several }) => ({
    id,
    type,
    what: agreement.speaker.say(what),
    several,
  }));
}
