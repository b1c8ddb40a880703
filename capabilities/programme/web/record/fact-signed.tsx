import { useTranslation } from 'react-i18next';
import type { FactShape } from '#kernel/fact/contract.ts';
import { daysFrom } from '#kernel/i18n/format-date.ts';
import { useFormat } from '#web/ui/format.tsx';
import './record.css';

type Signed = Pick<FactShape, 'id' | 'happenedOn' | 'recordedAt' | 'recordedBy' | 'corrects' | 'voided'>;

/** Who recorded a fact and when, how long after it happened, and what became of it. */
export function FactSigned({ fact, all }: { fact: Signed; all: readonly Signed[] }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { happenedOn, recordedAt, recordedBy, corrects, voided } = fact;
  const later = daysFrom(happenedOn, format.dayOf(recordedAt));
  const said = { name: recordedBy, instant: format.instant(recordedAt), count: later };
  const isCorrected = all.some((other) => other.corrects?.fact === fact.id);
  return (
    <>
      <p className="record-signed">{t(later > 0 ? 'page.record.signedLater' : 'page.record.signed', said)}</p>
      {corrects !== null && (
        <p className="record-signed">{t('page.record.corrects', { reason: corrects.reason })}</p>
      )}
      {voided !== null && (
        <p className="record-voided">
          {t(isCorrected ? 'page.record.corrected' : 'page.record.takenBack', {
            name: voided.by,
            instant: format.instant(voided.at),
            reason: voided.reason,
          })}
        </p>
      )}
    </>
  );
}
