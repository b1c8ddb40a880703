import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '#kernel/fact/contract.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { TakeBackForm, type TakeBackFormProps } from './take-back-form.tsx';
import './record.css';

export type FactActsProps = Pick<TakeBackFormProps, 'fact' | 'endpoint' | 'onDone'> & {
  /** What it is called, for those who hear a row of such buttons. */
  called: string;
  void: Offer;
  correct: Offer;
  /** Where the form stands that corrects it. */
  correctHref: string;
};

/** What can still be done with a recorded fact: another takes its place, or it is taken back. */
export function FactActs(props: FactActsProps) {
  const { fact, endpoint, called, void: takeBack, correct, correctHref, onDone } = props;
  const { t } = useTranslation('programme');
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!isAsking && asked.current) button.current?.focus();
    asked.current = isAsking;
  }, [isAsking]);
  if (takeBack === null && correct === null) return null;
  if (isAsking && takeBack?.may === true) {
    return <TakeBackForm fact={fact} endpoint={endpoint} onDone={onDone} onLeave={() => setAsking(false)} />;
  }
  return (
    <div className="record-acts">
      {correct !== null && (
        <ActButton quiet size="compact-sm" closed={correct.why ?? undefined} href={correctHref}>
          {t('page.record.correct')}
          <span className="mk-hidden">: {called}</span>
        </ActButton>
      )}
      {takeBack !== null && (
        <ActButton
          quiet
          size="compact-sm"
          ref={button}
          closed={takeBack.why ?? undefined}
          onClick={() => setAsking(true)}
        >
          {t('page.record.takeBack')}
          <span className="mk-hidden">: {called}</span>
        </ActButton>
      )}
    </div>
  );
}
