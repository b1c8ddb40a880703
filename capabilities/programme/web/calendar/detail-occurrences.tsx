import { useTranslation } from 'react-i18next';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { StateMark, shapeOf } from '#web/ui/state-mark.tsx';
import type { ObligationShape } from '../../contract.ts';
import { useStateWords } from '../parts/obligation-words.ts';
import { occurrencesOf } from './shown-obligations.ts';

type DetailOccurrencesProps = {
  one: ObligationShape;
  all: readonly ObligationShape[];
  hrefOf: (id: string) => string;
};

/** The same thing before and after, and the same of another cluster. */
export function DetailOccurrences({ one, all, hrefOf }: DetailOccurrencesProps) {
  const { t } = useTranslation('programme');
  const stateOf = useStateWords();
  const format = useFormat();
  const occurrences = occurrencesOf(one, all);
  const elsewhere = all.filter(
    ({ clause, cluster, period, due }) =>
      clause === one.clause &&
      cluster?.id !== one.cluster?.id &&
      due === one.due &&
      period?.number === one.period?.number,
  );
  if (occurrences.length + elsewhere.length < 2) return null;
  return (
    <DetailPart title={t('page.calendar.detail.occurrences', { count: occurrences.length })}>
      {occurrences.length > 1 && (
        <ol className="obligation-dates">
          {occurrences.map((other) => (
            <li key={other.id} aria-current={other.id === one.id ? 'true' : undefined}>
              <StateMark shape={shapeOf(other.state)} size={14} label={stateOf(other)} />
              {other.id === one.id ? (
                <b>{format.date(other.due ?? '')}</b>
              ) : (
                <a href={hrefOf(other.id)}>{format.date(other.due ?? '')}</a>
              )}
            </li>
          ))}
        </ol>
      )}
      {elsewhere.map(({ id, cluster }) => (
        <p key={id} className="mk-sm obligation-note">
          <a href={hrefOf(id)}>{t('page.calendar.detail.alsoIn', { cluster: cluster?.name })}</a>
        </p>
      ))}
    </DetailPart>
  );
}
