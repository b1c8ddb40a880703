import type { Task, TaskWeight } from '#kernel/task/task.ts';
import { presentObligation } from '../present/obligation.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { isOwn } from '../rules/calendar/is-own.ts';
import type { Obligation } from '../rules/calendar/obligation.ts';
import { agreementTasks } from './agreement-tasks.ts';
import { lastReturns } from './last-returns.ts';
import type { Front } from './list-tasks.ts';
import type { Agreement, AgreementContext } from './load-agreement.ts';
import { missingPapers } from './missing-papers.ts';
import type { Reader } from './obligation-detail.ts';
import { obligationsOf } from './obligations-of.ts';

/**
 * What obligations ask of whoever reads: papers to hand in where they are the reader's own, answers where the reader gives
 * them, and for those who only watch, what has gone past its date. An auditor is shown where a paper is missing.
 */
export async function obligationTasks(
  services: Pick<ProgrammeServices, 'promises'>,
  context: AgreementContext & Reader,
  agreement: Agreement,
  front: Front,
): Promise<readonly Task[]> {
  const owed = await obligationsOf(services, context, agreement);
  const open = owed.filter((one) => one.origin !== 'indicator' && isOpen(one));
  const own = open.filter((one) => isOwn(one, context.may));
  const others = open.filter((one) => !own.includes(one));
  return [
    ...agreementTasks(context, agreement),
    ...(await handedIn(context, agreement, own)),
    ...(await lookedAfter(context, agreement, { front, owed, others })),
  ];
}

async function handedIn(
  { db, programme }: AgreementContext,
  agreement: Agreement,
  own: readonly Obligation[],
) {
  if (own.length === 0) return [];
  const returns = await lastReturns(db, programme.id, agreement.clocks);
  return grouped(own).map(handingIn(agreement, returns, 'hand_in'));
}

type Looked = Readonly<{ front: Front; owed: readonly Obligation[]; others: readonly Obligation[] }>;

/** What is not one's own to hand in, as far as it is what somebody is here for. */
async function lookedAfter(context: AgreementContext, agreement: Agreement, { front, owed, others }: Looked) {
  const watching = handingIn(agreement, new Map(), 'watch');
  switch (front) {
    case 'answer':
      return [
        ...owed.filter(({ state }) => state === 'submitted').map(answering(agreement)),
        ...grouped(others.filter((one) => isOverdue(one) && hangsOn(one))).map(watching),
      ];
    case 'examine':
      return missingPapers(context, agreement, owed);
    case 'watch':
      return grouped(others).map(watching);
    case 'act':
      return [];
  }
}

function isOpen({ state }: Obligation): boolean {
  return state === 'breached' || state === 'late' || state === 'due_soon';
}

function isOverdue({ state }: Obligation): boolean {
  return state === 'breached' || state === 'late';
}

/** Whether whoever answers has to do with it: it waits for an answer in the end, or something follows from it. */
function hangsOn({ acceptedBy, consequence }: Obligation): boolean {
  return acceptedBy !== undefined || consequence !== undefined;
}

/** Occurrences of one clause wait behind the one that weighs most: the earliest. */
function grouped(obligations: readonly Obligation[]): { first: Obligation; others: number }[] {
  const groups = new Map<string, Obligation[]>();
  for (const one of obligations) {
    const key = one.origin === 'milestone' ? one.id : one.clause;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first, others: others.length }],
  );
}

function handingIn(agreement: Agreement, returns: ReadonlyMap<string, string>, kind: 'hand_in' | 'watch') {
  const { speaker, at } = agreement;
  return ({ first, others }: { first: Obligation; others: number }): Task => {
    const shown = presentObligation(first, agreement.programme, speaker);
    const opensOn = first.consequence?.opensOn ?? null;
    const isAhead = first.state === 'late' && opensOn !== null && opensOn > at.toString();
    const returned = returns.get(first.id);
    return {
      id: `${kind === 'watch' ? 'watch' : 'hand-in'}/${first.id}`,
      kind: returned === undefined ? kind : 'returned',
      weight: weightOf(first, returned !== undefined, isAhead),
      title: titleOf(shown, agreement),
      about: aboutOf(shown, returned, agreement),
      state: first.state,
      cluster: shown.cluster,
      on: isAhead ? opensOn : first.due,
      counts: isAhead ? 'opens' : 'due',
      said: shown.consequence?.said ?? shown.said,
      opens: { page: 'obligation', id: first.id },
      others,
    };
  };
}

function weightOf(one: Obligation, wasReturned: boolean, isAhead: boolean): TaskWeight {
  if (one.state === 'breached') return 'open';
  if (isAhead) return 'opening';
  if (wasReturned) return 'returned';
  if (one.state === 'late') return one.preconditionOf === undefined ? 'late' : 'holding_up';
  return 'soon';
}

type Shown = ReturnType<typeof presentObligation>;

/** What it is called: with its number where it comes again, and the cluster that owes its own. */
function titleOf({ title, period, cluster }: Shown, { speaker: { t } }: Agreement): string {
  const numbered = period === null ? title : t('page.agreement.occurrence', { title, number: period.number });
  return cluster === null
    ? numbered
    : t('page.calendar.inCluster', { title: numbered, cluster: cluster.name });
}

function aboutOf(shown: Shown, returned: string | undefined, { speaker: { t } }: Agreement): string {
  const missing = shown.evidence.filter(({ filled }) => !filled).map(({ what }) => what);
  const parts = [
    ...(returned === undefined ? [] : [t('task.returned', { why: returned })]),
    ...(shown.consequence === null ? [] : [t('task.otherwise', { what: shown.consequence.what })]),
    // What else it holds up goes without saying where its consequence is said.
    ...(shown.preconditionOf === null || shown.consequence !== null
      ? []
      : [t('task.holdsUp', { event: shown.preconditionOf })]),
    ...(missing.length === 0 ? [] : [t('task.missing', { what: missing.join('; ') })]),
    t('task.owner', { owner: shown.owner.name }),
  ];
  return parts.join(' ');
}

function answering(agreement: Agreement) {
  return (one: Obligation): Task => {
    const shown = presentObligation(one, agreement.programme, agreement.speaker);
    const { t } = agreement.speaker;
    return {
      id: `answer/${one.id}`,
      kind: 'answer',
      weight: 'waiting',
      title: titleOf(shown, agreement),
      about: t('task.answer', { owner: shown.owner.name }),
      state: one.state,
      cluster: shown.cluster,
      on: one.submittedOn ?? null,
      counts: 'since',
      said: shown.said,
      opens: { page: 'obligation', id: one.id },
      others: 0,
    };
  };
}
