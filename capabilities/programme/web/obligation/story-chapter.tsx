import { useTranslation } from 'react-i18next';
import { useFormat } from '#web/ui/format.tsx';
import { type Shape, StateMark } from '#web/ui/state-mark.tsx';
import type { Chapter, ObligationDetail } from '../../contract/obligations.ts';
import {
  replaceReliefPaper,
  replaceSubmissionPaper,
  replaceVerdictPaper,
  voidRelief,
  voidSubmission,
  voidVerdict,
} from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { FactActs } from '../record/fact-acts.tsx';
import { FactPapers } from '../record/fact-papers.tsx';
import { FactSigned } from '../record/fact-signed.tsx';

export type StoryChapterProps = {
  chapter: Chapter;
  detail: ObligationDetail;
  onDone: (said: string) => void;
};

const shapes: Record<Chapter['act'], Shape> = {
  submitted: 'pace',
  accepted: 'met',
  returned: 'late',
  waived: 'idle',
  extended: 'idle',
};

const kinds = {
  submitted: { takeBack: voidSubmission, replace: replaceSubmissionPaper },
  accepted: { takeBack: voidVerdict, replace: replaceVerdictPaper },
  returned: { takeBack: voidVerdict, replace: replaceVerdictPaper },
  waived: { takeBack: voidRelief, replace: replaceReliefPaper },
  extended: { takeBack: voidRelief, replace: replaceReliefPaper },
} as const;

/** One thing that somebody recorded: what, why, with which papers, and what became of it. */
export function StoryChapter({ chapter, detail, onDone }: StoryChapterProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const addresses = useAddresses();
  const { id, act, why, happenedOn, voided, byLetter, can } = chapter;
  const said = useSaid(chapter, detail);
  const slots = byLetter ? [detail.letterSlot] : detail.obligation.evidence;
  const { takeBack, replace } = kinds[act];
  const isVoided = voided !== null;
  return (
    <li className={isVoided ? 'story-chapter story-voided' : 'story-chapter'}>
      <StateMark shape={isVoided ? 'noev' : shapes[act]} size={16} />
      <div className="record-fact">
        <h3>
          <time dateTime={happenedOn}>{format.date(happenedOn)}</time>{' '}
          {isVoided ? <s>{said}</s> : <span>{said}</span>}
          {isVoided && <span className="mk-hidden"> {t('page.record.isVoided')}</span>}
        </h3>
        {why !== null && <q>{why}</q>}
        <FactSigned fact={chapter} all={detail.story} />
        <FactPapers fact={chapter} slots={slots} endpoint={replace} offer={can.replace} />
        <FactActs
          fact={id}
          called={`${said}, ${format.date(happenedOn)}`}
          endpoint={takeBack}
          void={can.void}
          correct={can.correct}
          correctHref={addresses.obligation(detail.obligation.id, { act: 'correct', fact: id })}
          onDone={() => onDone(t('page.record.wasTakenBack'))}
        />
      </div>
    </li>
  );
}

/** What happened, in a sentence. */
function useSaid(chapter: Chapter, { obligation }: ObligationDetail): string {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { act, byLetter, recordedBy, until, evidence, omitted } = chapter;
  const party = obligation.acceptedBy?.name ?? '';
  if (act === 'extended') return t('page.obligation.told.extended', { date: format.date(until ?? '') });
  if (act === 'waived') return t('page.obligation.told.waived');
  if (act === 'submitted') {
    const count = evidence.filter(({ replaced }) => replaced === null).length;
    if (count === 0 && omitted.length > 0) return t('page.obligation.told.omitted', { name: recordedBy });
    return t('page.obligation.told.submitted', { name: recordedBy, count: Math.max(count, 1) });
  }
  return byLetter
    ? t(`page.obligation.told.letter.${act}`, { party })
    : t(`page.obligation.told.${act}`, { name: recordedBy });
}
