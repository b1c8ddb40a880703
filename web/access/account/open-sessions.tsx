import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endSession, type OwnAccountShape, showAccount } from '#kernel/auth/contract.ts';
import { Card } from '#web/ui/card.tsx';
import { ConfirmButton } from '#web/ui/confirm-button.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { useAction } from '../../client/use-action.ts';
import { Arrival } from './arrival.tsx';
import { deviceName } from './device-name.ts';
import './open-sessions.css';

type Session = OwnAccountShape['sessions'][number];
type Ended = { id: string; name: string };

/** Where the account is signed in; whoever sees a machine that is not theirs ends it here. */
export function OpenSessions({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation('web');
  const [ended, setEnded] = useState<Ended>();
  return (
    <Card title={t('access.sessions.title')} note={sessions.length}>
      {ended !== undefined && (
        <div className="mk-pad">
          <Arrival key={ended.id}>{t('access.sessions.ended', ended)}</Arrival>
        </div>
      )}
      <ul className="access-sessions">
        {sessions.map((session) => (
          <OpenSession key={session.id} session={session} onEnded={setEnded} />
        ))}
      </ul>
    </Card>
  );
}

function OpenSession({ session, onEnded }: { session: Session; onEnded: (ended: Ended) => void }) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const device = deviceName(session.agent);
  const name = device
    ? t('access.sessions.device', device)
    : session.agent || t('access.sessions.unknownDevice');
  const action = useAction(endSession, {
    renews: [showAccount],
    onDone: () => onEnded({ id: session.id, name }),
  });
  return (
    <li>
      <div className="access-session">
        <b title={session.agent}>{name}</b>
        <span>{t('access.sessions.seen', { instant: format.instant(session.lastSeenAt) })}</span>
        <span>
          {t('access.sessions.since', {
            instant: format.instant(session.startedAt),
            address: session.address,
          })}
        </span>
      </div>
      {session.current ? (
        <StateChip shape="met" label={t('access.sessions.this')} />
      ) : (
        <ConfirmButton
          question={t('access.sessions.endQuestion', { name })}
          confirm={t('access.sessions.end')}
          pending={action.pending}
          onConfirm={() => action.act({ params: { session: session.id } })}
        >
          {t('access.sessions.end')}
          <span className="mk-hidden"> {name}</span>
        </ConfirmButton>
      )}
      <FormNotice title={t('access.sessions.refused')} error={action.error} />
    </li>
  );
}
