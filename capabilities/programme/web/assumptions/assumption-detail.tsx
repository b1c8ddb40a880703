import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer, SlotShape } from '#kernel/fact/contract.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { DetailPanel, DetailPart } from '#web/ui/detail-panel.tsx';
import type { AssumptionShape } from '../../contract/plans.ts';
import { useAddresses } from '../addresses.ts';
import { SourceReference } from '../parts/source-reference.tsx';
import { DoneNote } from '../record/act-panel.tsx';
import { useOpenAct } from '../record/use-open-act.ts';
import { ReviewChip } from './review-chip.tsx';
import { ReviewForm } from './review-form.tsx';
import { ReviewHistory } from './review-history.tsx';

export type AssumptionDetailProps = {
  one: AssumptionShape;
  slots: readonly SlotShape[];
  review: Offer;
};

/** One assumption or risk: what it says, what is done about it, and how it stood each time. */
export function AssumptionDetail({ one, slots, review }: AssumptionDetailProps) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const navigate = useNavigate();
  const { id, kind, title, statement, response, paragraph, of, state } = one;
  return (
    <DetailPanel
      id={id}
      overline={<ReviewChip state={state} />}
      title={title ?? statement}
      closeHref={addresses.assumptions()}
      closeLabel={t('page.assumptions.close')}
      onClose={() =>
        void navigate({
          to: '.',
          search: (search) => ({ ...search, open: undefined, act: undefined, fact: undefined }),
          resetScroll: false,
        })
      }
    >
      <DetailPart title={t(`page.assumptions.says.${kind}`)}>
        {title !== null && <p className="mk-sm">{statement}</p>}
        {kind === 'assumption' && <p className="mk-sm">{t('page.assumptions.under', { of })}</p>}
        {response !== null && (
          <p className="mk-sm">
            <b>{t('page.assumptions.response')}</b> {response}
          </p>
        )}
        <p className="mk-sm">
          <SourceReference source={paragraph} />
        </p>
      </DetailPart>
      <Reviews one={one} slots={slots} review={review} />
    </DetailPanel>
  );
}

function Reviews({ one, slots, review }: AssumptionDetailProps) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const { act, fact, leave } = useOpenAct();
  const [done, setDone] = useState<string>();
  const corrected = one.reviews.find(({ id, can }) => id === fact && can.void?.may === true);
  const isOpen = act === 'review' ? review?.may === true : act === 'correct' && corrected !== undefined;
  return (
    <>
      <DetailPart title={t('page.assumptions.reviews')}>
        {isOpen ? (
          <ReviewForm
            key={fact ?? 'new'}
            assumption={one.id}
            slots={slots}
            corrected={act === 'correct' ? corrected : undefined}
            onDone={() => {
              setDone(t('page.assumptions.recorded'));
              leave();
            }}
            onLeave={leave}
          />
        ) : (
          <div className="mk-stack">
            {done !== undefined && <DoneNote key={done}>{done}</DoneNote>}
            {one.reviews.length === 0 && (
              <p className="mk-sm mk-secondary">{t('page.assumptions.noReview')}</p>
            )}
            {review !== null && (
              <div>
                <ActButton
                  variant="filled"
                  closed={review.why ?? undefined}
                  href={addresses.assumptions({ open: one.id, act: 'review' })}
                >
                  {t('page.assumptions.review')}
                </ActButton>
              </div>
            )}
          </div>
        )}
      </DetailPart>
      {one.reviews.length > 0 && <ReviewHistory one={one} slots={slots} onDone={setDone} />}
    </>
  );
}
