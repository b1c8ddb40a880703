import type { ActionContext } from '#kernel/action.ts';
import type { Programme as Tenant } from '#kernel/db/programme.ts';
import { invariant } from '#kernel/invariant.ts';
import type { Problem } from '#kernel/problem.ts';
import {
  obligationDerived,
  obligationMet,
  obligationNotSubmitted,
  obligationSubmitted,
  obligationWaived,
} from '../problems.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { type Agreement, loadAgreement } from '../queries/load-agreement.ts';
import { obligationOf } from '../queries/obligations-of.ts';
import { type ObligationAct, type Refusal, refusalOf } from '../rules/calendar/may-act.ts';
import type { Obligation } from '../rules/calendar/obligation.ts';

/** An obligation as it stands now, and the agreement that it comes from. */
export type ObligationSubject = Readonly<{ agreement: Agreement; obligation: Obligation }>;

/** The context of a write at a path that names a programme. */
export function inProgramme(context: ActionContext): ActionContext & Readonly<{ programme: Tenant }> {
  const { programme } = context;
  invariant(programme !== null, 'the path names a programme');
  return { ...context, programme };
}

/** Finds an obligation by its occurrence; with `without`, as if that fact had never been recorded. */
export async function findObligation(
  services: Pick<ProgrammeServices, 'promises'>,
  given: ActionContext,
  id: string,
  without?: string,
): Promise<ObligationSubject | undefined> {
  const context = inProgramme(given);
  const agreement = await loadAgreement(context);
  const obligation = await obligationOf(services, context, agreement, id, without);
  return obligation === undefined ? undefined : { agreement, obligation };
}

/** Refuses what cannot be done in the obligation's state, and names the paragraph that it comes from. */
export function mustAllow(act: ObligationAct, { obligation, agreement }: ObligationSubject): void {
  const refusal = refusalOf(act, obligation);
  if (refusal !== null) throw problemOf(refusal, { obligation, agreement });
}

const problems: Readonly<Record<Refusal, typeof obligationMet>> = {
  'obligation-submitted': obligationSubmitted,
  'obligation-not-submitted': obligationNotSubmitted,
  'obligation-met': obligationMet,
  'obligation-waived': obligationWaived,
  'obligation-derived': obligationDerived,
};

function problemOf(refusal: Refusal, { obligation, agreement }: ObligationSubject): Problem {
  const title = agreement.speaker.say(obligation.title);
  return problems[refusal]({ title }, { paragraph: obligation.paragraph });
}
