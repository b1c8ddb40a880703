import type { Programme as Tenant } from '#kernel/db/programme.ts';
import { defineQuery } from '#kernel/query.ts';
import { type RecordableAct, type RecordableShape, recordableActs } from '../contract/recordables.ts';
import { listRecordables } from '../contract.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { assumptionsOf } from '../rules/agreement/assumptions.ts';
import { agreementEvents } from '../rules/calendar/agreement-events.ts';
import type { Obligation } from '../rules/calendar/obligation.ts';
import { named, nameOf } from '../words/names.ts';
import { findingsOf } from './findings-about.ts';
import { presentEvents } from './list-events.ts';
import { type Agreement, type AgreementContext, loadAgreement } from './load-agreement.ts';
import { actOffers, type Reader } from './obligation-detail.ts';
import { obligationsOf } from './obligations-of.ts';
import { offered } from './offers.ts';
import { recordablePlaces } from './recordable-places.ts';

type Context = AgreementContext & Reader & Readonly<{ programme: Tenant }>;

/** Everything that this reader may record now, in one list: what each page would offer. */
export const recordablesOfReader = (services: Pick<ProgrammeServices, 'promises'>) =>
  defineQuery({
    endpoint: listRecordables,
    door: 'programme.agreement.read',
    async run(context) {
      const agreement = await loadAgreement(context);
      const found = [
        ...ofObligations(context, agreement, await obligationsOf(services, context, agreement)),
        ...(await ofEvents(context, agreement)),
        ...(await recordablePlaces(context, agreement)),
        ...ofWorkPlan(context, agreement),
        ...ofFindings(context, agreement),
        ...ofAssumptions(context, agreement),
      ];
      return { recordables: found.sort(byActAndDate) };
    },
  });

const plain = { period: null, cluster: null, note: null, due: null, state: null } as const;

function ofObligations(context: Context, agreement: Agreement, owed: readonly Obligation[]) {
  const { programme, speaker } = agreement;
  return owed.flatMap((one): RecordableShape[] => {
    const { submit, accept, return: back, recordLetter } = actOffers(context, agreement, one);
    const offers = [
      ['answer', accept ?? back],
      ['submit', submit],
      ['letter', recordLetter],
    ] as const;
    return offers.flatMap(([act, offer]) => {
      if (offer?.may !== true) return [];
      return {
        act,
        id: one.id,
        title: speaker.say(one.title),
        period: one.period?.number ?? null,
        cluster: one.cluster === undefined ? null : named(one.cluster, programme, speaker),
        note: nameOf(one.owner, programme, speaker),
        due: one.due,
        state: one.state,
      };
    });
  });
}

async function ofEvents(context: Context, agreement: Agreement): Promise<RecordableShape[]> {
  const events = await presentEvents(context, agreement, agreementEvents(agreement.programme));
  return events
    .filter(({ can }) => can.record?.may === true)
    .map(({ id, name }) => ({ ...plain, act: 'event', id, title: name }));
}

function ofWorkPlan(context: Context, agreement: Agreement): RecordableShape[] {
  if (offered(context, agreement, 'programme.plan.record') === null) return [];
  const title = agreement.speaker.t('record.workPlans');
  return [{ ...plain, act: 'work_plan', id: 'work-plan', title }];
}

function ofFindings(context: Context, agreement: Agreement): RecordableShape[] {
  if (offered(context, agreement, 'programme.finding.settle') === null) return [];
  return findingsOf(agreement)
    .filter(({ settled }) => settled === undefined)
    .map(({ key, message }) => ({ ...plain, act: 'settle', id: key, title: message[context.locale] }));
}

function ofAssumptions(context: Context, agreement: Agreement): RecordableShape[] {
  if (offered(context, agreement, 'programme.assumption.review') === null) return [];
  const { speaker } = agreement;
  return assumptionsOf(agreement.programme).map(({ id, title, statement }) => ({
    ...plain,
    act: 'review',
    id,
    title: speaker.say(title ?? statement),
    note: title === undefined ? null : speaker.say(statement),
  }));
}

const place = (act: RecordableAct) => recordableActs.indexOf(act);

/** What is asked first comes first, and of that what is due first; what has no date comes last. */
function byActAndDate(a: RecordableShape, b: RecordableShape): number {
  if (a.act !== b.act) return place(a.act) - place(b.act);
  return (a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0;
}
