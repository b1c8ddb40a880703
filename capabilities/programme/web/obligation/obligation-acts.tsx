import { useTranslation } from 'react-i18next';
import type { Offer } from '#kernel/fact/contract.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { Card } from '#web/ui/card.tsx';
import type { ObligationDetail } from '../../contract/obligations.ts';
import { useAddresses } from '../addresses.ts';
import { DoneNote } from '../record/act-panel.tsx';
import { useFocusBack } from '../record/use-focus-back.ts';
import { useOpenAct } from '../record/use-open-act.ts';
import { ObligationForm } from './obligation-form.tsx';

export const pageActs = ['submit', 'accept', 'return', 'recordLetter', 'extend', 'waive'] as const;
export type PageAct = (typeof pageActs)[number];

export type ObligationActsProps = {
  detail: ObligationDetail;
  /** What was done last on this page. */
  done: string | undefined;
  onDone: (said: string) => void;
};

/** What may be done next: every act that the reader's role has, and in its place the form that is open. */
export function ObligationActs({ detail, done, onDone }: ObligationActsProps) {
  const { t } = useTranslation('programme');
  const { act, fact, leave } = useOpenAct();
  const buttons = useFocusBack<HTMLDivElement>(act);
  const corrected = detail.story.find(({ id, can }) => id === fact && can.correct?.may === true);
  const open = act === 'correct' ? corrected && ('correct' as const) : pageActs.find((one) => one === act);
  const isOpen = open === 'correct' || (open !== undefined && detail.can[open]?.may === true);
  return (
    <Card title={t('page.obligation.next')} padded>
      {isOpen ? (
        <ObligationForm
          key={`${open} ${fact ?? ''}`}
          act={open}
          detail={detail}
          corrected={corrected}
          onDone={(said) => {
            onDone(said);
            leave();
          }}
          onLeave={leave}
        />
      ) : (
        <div ref={buttons} tabIndex={-1} className="mk-stack obligation-acts">
          {done !== undefined && <DoneNote key={done}>{done}</DoneNote>}
          <NextStep detail={detail} />
          <ActButtons detail={detail} />
        </div>
      )}
    </Card>
  );
}

/** For whom it waits, whoever reads it. */
function NextStep({ detail }: { detail: ObligationDetail }) {
  const { t } = useTranslation('programme');
  const { obligation } = detail;
  const { state, owner, acceptedBy, origin } = obligation;
  if (isSettled(detail)) return <p>{t('page.obligation.step.nothing')}</p>;
  if (state === 'submitted') {
    return <p>{t('page.obligation.step.answer', { party: acceptedBy?.name ?? '' })}</p>;
  }
  if (origin === 'indicator') return <p>{t('page.obligation.step.measured')}</p>;
  return <p>{t('page.obligation.step.papers', { owner: owner.name })}</p>;
}

function ActButtons({ detail }: { detail: ObligationDetail }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const offered = pageActs.flatMap((act) => {
    const offer = detail.can[act];
    return offer === null ? [] : [{ act, offer }];
  });
  if (offered.length === 0) return <p className="mk-secondary mk-sm">{t('page.obligation.step.others')}</p>;
  const first = offered.find(({ offer }) => offer.may)?.act;
  // Once it is settled no act is left, and one sentence says how it would be taken up again.
  if (first === undefined && isSettled(detail)) {
    return <p className="mk-secondary mk-sm">{offered[0]?.offer.why}</p>;
  }
  return (
    <div className="record-acts">
      {offered.map(({ act, offer }, index) => (
        <ActButton
          key={act}
          variant={act === first ? 'filled' : 'default'}
          closed={offer.why ?? undefined}
          // The same reason is said once, beside the first button that it closes.
          quiet={isSaidBefore(offer, offered.slice(0, index))}
          href={addresses.obligation(detail.obligation.id, { act })}
        >
          {t(`page.obligation.act.${act}`)}
        </ActButton>
      ))}
    </div>
  );
}

function isSettled({ obligation: { state } }: ObligationDetail): boolean {
  return state === 'met' || state === 'met_late' || state === 'waived';
}

function isSaidBefore(offer: Offer, before: readonly { offer: Offer }[]): boolean {
  return before.some((one) => one.offer?.why === offer?.why);
}
