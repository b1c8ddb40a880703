import type { ActionContext } from '#kernel/action.ts';
import type { Offer } from '#kernel/fact/contract.ts';
import type { Chapter, ObligationDetail } from '../contract/obligations.ts';
import { presentObligation } from '../present/obligation.ts';
import { sentenceWith } from '../present/sentence-with.ts';
import { type ObligationAct, refusalOf } from '../rules/calendar/may-act.ts';
import type { Obligation } from '../rules/calendar/obligation.ts';
import { letterSlot } from './letter-slot.ts';
import type { Agreement, AgreementContext } from './load-agreement.ts';
import { storyOf, type Told } from './obligation-story.ts';

/** Whoever asks: what that person may, and which account it is. */
export type Reader = Pick<ActionContext, 'may' | 'identity'>;

/** One obligation with its story, and what the reader may do next, each with the reason where it cannot be done. */
export async function obligationDetail(
  context: AgreementContext & Reader,
  agreement: Agreement,
  obligation: Obligation,
): Promise<ObligationDetail> {
  const { programme, speaker, clocks } = agreement;
  const told = await storyOf(context.db, context.programme.id, obligation.id, clocks);
  return {
    obligation: presentObligation(obligation, programme, speaker),
    story: told.map((one) => ({ ...one, can: keepingOffers(context, agreement, obligation, told, one) })),
    quote: quoteOf(agreement, obligation),
    letterSlot: letterSlot(speaker),
    can: actOffers(context, agreement, obligation),
  };
}

/** What a reader may do next with an obligation. */
export function actOffers(
  { may, identity }: Reader,
  { speaker, isNow }: Pick<Agreement, 'speaker' | 'isNow'>,
  obligation: Obligation,
): ObligationDetail['can'] {
  const cluster = obligation.cluster ?? null;
  const account = identity.kind === 'person' ? identity.accountId : '';
  const handedIn = obligation.waiting?.accounts.includes(account) ?? false;
  const say = refusalSaid(speaker, obligation);

  function act(which: ObligationAct, permission: string): Offer {
    if (!may(permission, { cluster })) return null;
    if (!isNow) return { may: false, why: speaker.t('record.notNow') };
    const refusal = refusalOf(which, obligation);
    if (refusal !== null) return { may: false, why: say(refusal) };
    if (which === 'extend' && obligation.due === null) return { may: false, why: say('obligation-undated') };
    return { may: true, why: null };
  }

  /** Whoever handed papers in answers none of them (case B14). */
  function answer(which: 'accept' | 'return'): Offer {
    const offer = act(which, 'programme.obligation.answer');
    return offer?.may === true && handedIn ? { may: false, why: say('self-approval') } : offer;
  }

  // Where nobody has to be satisfied there is never anything to answer.
  const isAnswered = obligation.acceptedBy !== undefined;
  return {
    submit: act('submit', 'programme.obligation.record'),
    accept: isAnswered ? answer('accept') : null,
    return: isAnswered ? answer('return') : null,
    recordLetter: isAnswered ? act('accept', 'programme.letter.record') : null,
    waive: act('waive', 'programme.letter.record'),
    extend: act('extend', 'programme.letter.record'),
  };
}

/** The sentence in which the agreement asks for it. */
function quoteOf({ programme, speaker }: Agreement, { paragraph, clause }: Obligation): string | null {
  const found = programme.paragraphs.paragraphs.find(({ id }) => id === paragraph);
  return found === undefined ? null : sentenceWith(speaker.say(found.text), clause);
}

const none = { void: null, correct: null, replace: null } as const;

/** What a reader may do with one entry of a story: an answer is taken back by whoever gave it, papers before they have one. */
function keepingOffers(
  { may, identity }: Reader,
  { speaker, isNow }: Pick<Agreement, 'speaker' | 'isNow'>,
  obligation: Obligation,
  story: readonly Told[],
  told: Told,
): Chapter['can'] {
  const permission = permissionOf(told);
  if (told.voided !== null || !may(permission, { cluster: obligation.cluster ?? null })) return none;
  const account = identity.kind === 'person' ? identity.accountId : null;
  const isAnswer = permission === 'programme.answer.take_back';
  if (isAnswer && !told.byLetter && told.account !== account) return none;
  const offered = (why: string | null): Offer => {
    if (!isNow) return { may: false, why: speaker.t('record.notNow') };
    return { may: why === null, why };
  };
  const taken = offered(
    isAnswered(story, told) ? refusalSaid(speaker, obligation)('submission-answered') : null,
  );
  return { void: taken, correct: isAnswer ? null : taken, replace: offered(null) };
}

/** Whether an answer speaks of these papers: it speaks of all that was handed in up to those that it names. */
function isAnswered(story: readonly Told[], told: Told): boolean {
  if (told.act !== 'submitted') return false;
  const place = story.indexOf(told);
  return story.some(
    ({ answers, voided }) => voided === null && story.findIndex(({ id }) => id === answers) >= place,
  );
}

function refusalSaid({ t, say }: Agreement['speaker'], { title }: Obligation): (code: string) => string {
  return (code) => t(`problems.programme.${code}`, { title: say(title) });
}

function permissionOf({ act }: Told): string {
  if (act === 'submitted') return 'programme.obligation.record';
  return act === 'accepted' || act === 'returned' ? 'programme.answer.take_back' : 'programme.letter.record';
}
