import { useTranslation } from 'react-i18next';
import { ActButton } from '#web/ui/act-button.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { StateMark } from '#web/ui/state-mark.tsx';
import type { EventShape } from '../../contract/obligations.ts';
import { replaceOccurrencePaper, voidOccurrence } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { FactActs } from '../record/fact-acts.tsx';
import { FactPapers } from '../record/fact-papers.tsx';
import { FactSigned } from '../record/fact-signed.tsx';
import './events.css';

export type EventRowProps = { event: EventShape; onDone: (said: string) => void };

/** One event: whether it came about and when, who recorded it on which papers, and what can be done. */
export function EventRow({ event, onDone }: EventRowProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const addresses = useAddresses();
  const { id, name, stated, occurrences, comesAgain, can } = event;
  const isThere = stated !== null || occurrences.some(({ voided }) => voided === null);
  const record = can.record;
  return (
    <li className="event-row">
      <StateMark
        shape={isThere ? 'met' : 'idle'}
        size={18}
        label={t(`page.events.${isThere ? 'came' : 'waits'}`)}
      />
      <div className="record-fact">
        <h3>{name}</h3>
        {stated !== null && (
          <p className="mk-secondary">{t('page.events.stated', { date: format.date(stated) })}</p>
        )}
        {!isThere && <p className="mk-secondary">{t('page.events.notYet')}</p>}
        {comesAgain && <p className="mk-sm mk-muted">{t('page.events.comesAgain')}</p>}
        {occurrences.map((one) => (
          <Occurrence key={one.id} event={event} one={one} onDone={onDone} />
        ))}
      </div>
      {record !== null && (
        <div className="event-row-act">
          <ActButton
            quiet={stated !== null || isThere}
            closed={record.why ?? undefined}
            href={addresses.events({ open: id, act: 'record' })}
          >
            {t('page.events.record')}
            <span className="mk-hidden">: {name}</span>
          </ActButton>
        </div>
      )}
    </li>
  );
}

type OccurrenceProps = EventRowProps & { one: EventShape['occurrences'][number] };

function Occurrence({ event, one, onDone }: OccurrenceProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const addresses = useAddresses();
  const { id, happenedOn, note, voided, can } = one;
  const day = format.date(happenedOn);
  return (
    <div className="record-fact event-occurrence">
      <p>
        {voided === null ? <b>{day}</b> : <s>{day}</s>}
        {voided !== null && <span className="mk-hidden"> {t('page.record.isVoided')}</span>}
      </p>
      {note !== null && <q>{note}</q>}
      <FactSigned fact={one} all={event.occurrences} />
      <FactPapers fact={one} slots={event.slots} endpoint={replaceOccurrencePaper} offer={can.replace} />
      <FactActs
        fact={id}
        called={`${event.name}, ${day}`}
        endpoint={voidOccurrence}
        void={can.void}
        correct={can.void}
        correctHref={addresses.events({ open: event.id, act: 'correct', fact: id })}
        onDone={() => onDone(t('page.record.wasTakenBack'))}
      />
    </div>
  );
}
