import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DetailPanel, DetailPart } from '#web/ui/detail-panel.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import { shapeOf } from '#web/ui/state-mark.tsx';
import type { ObligationShape } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { useHowItStands } from '../obligation/use-how-it-stands.ts';
import { useObligationTitle, useStateWords } from '../parts/obligation-words.ts';
import { DetailOccurrences } from './detail-occurrences.tsx';
import { DetailConsequence, DetailEvidence, DetailTiming } from './detail-parts.tsx';
import { DetailParties, DetailWritten } from './detail-written.tsx';
import './obligation-detail.css';

export type ObligationDetailProps = {
  one: ObligationShape;
  all: readonly ObligationShape[];
  /** The day that is shown. */
  at: string;
  hrefOf: (id: string) => string;
  closeHref: string;
  onClose: () => void;
};

/** One thing owed: when and why then, by whom, with what evidence, what happens otherwise, and its other dates. */
export function ObligationDetail({ one, all, at, hrefOf, closeHref, onClose }: ObligationDetailProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const stateOf = useStateWords();
  const titleOf = useObligationTitle();
  const howItStands = useHowItStands();
  const addresses = useAddresses();
  const { days } = one;
  return (
    <DetailPanel
      id={one.id}
      overline={
        <>
          <StateChip shape={shapeOf(one.state)} label={stateOf(one)} />
          {days !== null && <span>{format.days(days)}</span>}
        </>
      }
      title={titleOf(one)}
      closeHref={closeHref}
      closeLabel={t('page.calendar.close')}
      onClose={onClose}
    >
      <DetailPart title={t('page.calendar.detail.happened')}>
        <p className="mk-sm">{howItStands(one, at)}</p>
        <p className="obligation-open">
          <Button component="a" size="compact-sm" href={addresses.obligation(one.id)}>
            {t('page.calendar.detail.openPage')}
          </Button>
        </p>
      </DetailPart>
      <DetailTiming one={one} />
      <DetailConsequence one={one} />
      <DetailPart title={t('page.calendar.detail.who')}>
        <DetailParties one={one} />
      </DetailPart>
      <DetailEvidence one={one} />
      <DetailOccurrences one={one} all={all} hrefOf={hrefOf} />
      <DetailPart title={t('page.calendar.detail.written')}>
        <DetailWritten one={one} />
      </DetailPart>
    </DetailPanel>
  );
}
