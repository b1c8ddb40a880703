import { useTranslation } from 'react-i18next';
import {
  confirmAuthenticator,
  dropAuthenticator,
  type OwnAccountShape,
  showAccount,
} from '#kernel/auth/contract.ts';
import { Card } from '#web/ui/card.tsx';
import { useAction } from '../../client/use-action.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SetUpAuthenticator } from './set-up-authenticator.tsx';
import { TakeAwayAuthenticator } from './take-away-authenticator.tsx';

/** Whether signing in asks for a code as well, and how that begins and ends. */
export function SecondStep({ account }: { account: OwnAccountShape }) {
  const { t } = useTranslation('web');
  // Both acts change what this card shows, so that their answers are kept here and not in what they replace.
  const confirming = useAction(confirmAuthenticator, { renews: [showAccount] });
  const dropping = useAction(dropAuthenticator, { renews: [showAccount] });
  const on = account.authenticator && !confirming.pending;
  return (
    <Card title={t('access.authenticator.title')} padded>
      {confirming.answer !== undefined ? (
        <RecoveryCodes codes={confirming.answer.recoveryCodes} onKept={confirming.setAside} />
      ) : on ? (
        <TakeAwayAuthenticator email={account.email} dropping={dropping} />
      ) : (
        <SetUpAuthenticator
          email={account.email}
          confirming={confirming}
          takenAway={dropping.answer !== undefined}
        />
      )}
    </Card>
  );
}
