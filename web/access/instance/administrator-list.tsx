import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AdministratorShape,
  endAdministrator,
  showInstance,
  showSession,
} from '#kernel/auth/contract.ts';
import { ConfirmButton } from '#web/ui/confirm-button.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { useAction } from '../../client/use-action.ts';
import { Arrival } from '../account/arrival.tsx';
import '../account/open-sessions.css';

/** Those who look after the instance; each but the last can be taken out of it. */
export function AdministratorList({ administrators }: { administrators: readonly AdministratorShape[] }) {
  const { t } = useTranslation('web');
  const [ended, setEnded] = useState<string>();
  return (
    <>
      {ended !== undefined && (
        <div className="mk-pad">
          <Arrival key={ended}>{t('access.instance.ended', { name: ended })}</Arrival>
        </div>
      )}
      <ul className="access-sessions">
        {administrators.map((one) => (
          <Administrator key={one.account} administrator={one} onEnded={setEnded} />
        ))}
      </ul>
    </>
  );
}

type AdministratorProps = { administrator: AdministratorShape; onEnded: (name: string) => void };

function Administrator({ administrator, onEnded }: AdministratorProps) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const { account, name, email, active, since, grantedBy, can } = administrator;
  const action = useAction(endAdministrator, {
    renews: [showInstance, showSession],
    onDone: () => onEnded(name),
  });
  return (
    <li>
      <div className="access-session">
        <b>{name}</b>
        <span>{email}</span>
        <span>{t('access.accounts.grantedBy', { name: grantedBy, instant: format.instant(since) })}</span>
      </div>
      {!active && <StateChip shape="noev" label={t('access.accounts.inactive')} />}
      {can.end ? (
        <ConfirmButton
          question={t('access.instance.endQuestion', { name })}
          confirm={t('access.instance.end')}
          pending={action.pending}
          onConfirm={() => action.act({ params: { account } })}
        >
          {t('access.instance.end')}
          <span className="mk-hidden"> {name}</span>
        </ConfirmButton>
      ) : (
        active && <span className="mk-secondary mk-sm">{t('access.instance.last')}</span>
      )}
      <FormNotice title={t('access.instance.endRefused')} error={action.error} />
    </li>
  );
}
