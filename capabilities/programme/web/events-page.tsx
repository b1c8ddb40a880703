import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { listEvents } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { EventForm } from './events/event-form.tsx';
import { EventRow } from './events/event-row.tsx';
import { type Moved, MovedDates } from './events/moved-dates.tsx';
import { DoneNote } from './record/act-panel.tsx';
import { useOpenAct } from './record/use-open-act.ts';

/** The events from which the agreement counts: what came about, what has not, and what would move. */
export function EventsPage() {
  const { t } = useTranslation('programme');
  const query = useEndpoint(listEvents);
  return (
    <>
      <PageHead title={t('page.events.title')} lede={t('page.events.lede')} />
      <Loaded query={query}>{({ events }) => <Events events={events} />}</Loaded>
    </>
  );
}

type Done = { said: string; moved: readonly Moved[] };

function Events({ events }: { events: ResponseOf<typeof listEvents>['events'] }) {
  const { t } = useTranslation('programme');
  const { open } = useSearch({ strict: false });
  const { act, fact, leave } = useOpenAct();
  const [done, setDone] = useState<Done>();
  const event = events.find(({ id }) => id === open);
  const corrected = event?.occurrences.find(({ id, can }) => id === fact && can.void?.may === true);
  const isOpen =
    event !== undefined && (act === 'record' ? event.can.record?.may === true : corrected !== undefined);
  return (
    <div className="mk-stack">
      {isOpen && (
        <Card padded>
          <EventForm
            key={`${event.id} ${fact ?? ''}`}
            event={event}
            corrected={act === 'correct' ? corrected : undefined}
            onDone={(moved) => {
              setDone({ said: t('page.events.recorded', { event: event.name, count: moved.length }), moved });
              leave();
            }}
            onLeave={leave}
          />
        </Card>
      )}
      {!isOpen && done !== undefined && (
        <Card padded>
          <div className="mk-stack">
            <DoneNote key={done.said}>{done.said}</DoneNote>
            <MovedDates moved={done.moved} />
          </div>
        </Card>
      )}
      <Card title={t('page.events.list')} note={t('page.events.count', { count: events.length })}>
        <ol>
          {events.map((one) => (
            <EventRow key={one.id} event={one} onDone={(said) => setDone({ said, moved: [] })} />
          ))}
        </ol>
      </Card>
    </div>
  );
}
