import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { ParagraphVoice } from '#web/ui/paragraph-voice.tsx';
import { voiceSegments } from '#web/ui/voice-segments.ts';
import type { ObligationDetail } from '../../contract/obligations.ts';
import { useAddresses } from '../addresses.ts';
import { DetailConsequence, DetailEvidence, DetailTiming } from '../calendar/detail-parts.tsx';
import { DetailParties, DetailWritten } from '../calendar/detail-written.tsx';

/** What the agreement says of it: its papers, its day and why then, what follows otherwise, who, and its own words. */
export function ObligationFacts({ detail: { obligation, quote } }: { detail: ObligationDetail }) {
  const { t } = useTranslation('programme');
  return (
    <div className="mk-stack obligation-facts-column">
      <Card title={t('page.obligation.asks')}>
        <DetailEvidence one={obligation} />
        <DetailTiming one={obligation} />
        <DetailConsequence one={obligation} />
        <DetailPart title={t('page.calendar.detail.who')}>
          <DetailParties one={obligation} />
        </DetailPart>
        <DetailPart title={t('page.calendar.detail.written')}>
          {quote !== null && <Quote quote={quote} />}
          <DetailWritten one={obligation} />
        </DetailPart>
      </Card>
      <InCalendar id={obligation.id} />
    </div>
  );
}

/** The agreement's own sentence, in its voice. */
function Quote({ quote }: { quote: string }) {
  return (
    <div className="obligation-quote">
      <ParagraphVoice quoted segments={voiceSegments(quote, [])} />
    </div>
  );
}

function InCalendar({ id }: { id: string }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  return (
    <p className="mk-sm">
      <a href={addresses.calendar({ open: id })}>{t('page.obligation.inCalendar')}</a>
    </p>
  );
}
