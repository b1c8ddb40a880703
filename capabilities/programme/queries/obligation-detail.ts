import type { ActionContext } from '#kernel/action.ts';
import type { Offer } from '#kernel/fact/contract.ts';
import type { Chapter, ObligationDetail } from '../contract/obligations.ts';
import { presentObligation } from '../present/obligation.ts';
import { mayAct, type ObligationAct } from '../rules/calendar/may-act.ts';
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
  const offers = offersOf(context, agreement, obligation);
  return {
    obligation: presentObligation(obligation, programme, speaker),
    story: told.map((one) => ({ ...one, can: offers.of(one) })),
    letterSlot: letterSlot(speaker),
    can: {
      submit: offers.act('submit', 'programme.obligation.record'),
      accept: offers.act('accept', 'programme.obligation.answer'),
      return: offers.act('return', 'programme.obligation.answer'),
      recordLetter: offers.act('accept', 'programme.letter.record', 'letter'),
      waive: offers.act('waive', 'programme.letter.record'),
      extend: offers.act('extend', 'programme.letter.record'),
    },
  };
}

function offersOf({ may, identity }: Reader, agreement: Agreement, obligation: Obligation) {
  const { speaker, isNow } = agreement;
  const cluster = obligation.cluster ?? null;
  const account = identity.kind === 'person' ? identity.accountId : null;
  const handedIn = obligation.waiting?.accounts.includes(account ?? '') ?? false;
  const say = (code: string) =>
    speaker.t(`problems.programme.${code}`, { title: speaker.say(obligation.title) });

  function act(which: ObligationAct, permission: string, by: 'self' | 'letter' = 'self'): Offer {
    if (!may(permission, { cluster })) return null;
    if (!isNow) return { may: false, why: speaker.t('record.notNow') };
    const refusal = mayAct[obligation.state][which];
    if (refusal !== null) return { may: false, why: say(refusal) };
    if (which === 'extend' && obligation.due === null) return { may: false, why: say('obligation-undated') };
    if (by === 'self' && (which === 'accept' || which === 'return') && handedIn) {
      return { may: false, why: say('self-approval') };
    }
    return { may: true, why: null };
  }

  function of(told: Told): Chapter['can'] {
    const permission = permissionOf(told);
    if (told.voided !== null || !may(permission, { cluster })) return { void: null, replace: null };
    const isMine = told.byLetter || permission !== 'programme.answer.take_back' || told.account === account;
    if (!isMine) return { void: null, replace: null };
    if (!isNow) {
      const offer = { may: false, why: speaker.t('record.notNow') };
      return { void: offer, replace: offer };
    }
    return { void: { may: true, why: null }, replace: { may: true, why: null } };
  }
  return { act, of };
}

function permissionOf({ act }: Told): string {
  if (act === 'submitted') return 'programme.obligation.record';
  return act === 'accepted' || act === 'returned' ? 'programme.answer.take_back' : 'programme.letter.record';
}
