import { useTranslation } from 'react-i18next';
import type { SlotShape } from '#kernel/fact/contract.ts';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { useFormat } from '#web/ui/format.tsx';
import type { AssumptionShape } from '../../contract/plans.ts';
import { replaceReviewPaper, voidReview } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { FactActs } from '../record/fact-acts.tsx';
import { FactPapers } from '../record/fact-papers.tsx';
import { FactSigned } from '../record/fact-signed.tsx';
import { ReviewChip } from './review-chip.tsx';
import './review-history.css';

export type ReviewHistoryProps = {
  one: AssumptionShape;
  slots: readonly SlotShape[];
  onDone: (said: string) => void;
};

/** Every review, the latest first. */
export function ReviewHistory({ one, slots, onDone }: ReviewHistoryProps) {
  const { t } = useTranslation('programme');
  return (
    <DetailPart title={t('page.assumptions.history')}>
      <ol className="reviews">
        {one.reviews.toReversed().map((review) => (
          <Review key={review.id} review={review} one={one} slots={slots} onDone={onDone} />
        ))}
      </ol>
    </DetailPart>
  );
}

type ReviewProps = ReviewHistoryProps & { review: AssumptionShape['reviews'][number] };

function Review({ review, one, slots, onDone }: ReviewProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const addresses = useAddresses();
  const { id, happenedOn, state, why, voided, can } = review;
  const day = format.date(happenedOn);
  return (
    <li className="record-fact">
      <p>
        {voided === null ? <b>{day}</b> : <s>{day}</s>} <ReviewChip state={state} />
        {voided !== null && <span className="mk-hidden"> {t('page.record.isVoided')}</span>}
      </p>
      <q>{why}</q>
      <FactSigned fact={review} all={one.reviews} />
      <FactPapers fact={review} slots={slots} endpoint={replaceReviewPaper} offer={can.replace} />
      <FactActs
        fact={id}
        called={day}
        endpoint={voidReview}
        void={can.void}
        correct={can.void}
        correctHref={addresses.assumptions({ open: one.id, act: 'correct', fact: id })}
        onDone={() => onDone(t('page.record.wasTakenBack'))}
      />
    </li>
  );
}
