import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type confirmAuthenticator, offerAuthenticator } from '#kernel/auth/contract.ts';
import { FormActions } from '#web/ui/form.tsx';
import { type Action, useAction } from '../../client/use-action.ts';
import { Arrival } from './arrival.tsx';
import { AuthenticatorOffer } from './authenticator-offer.tsx';
import { OwnPasswordForm } from './own-password-form.tsx';

export type SetUpAuthenticatorProps = {
  email: string;
  confirming: Action<typeof confirmAuthenticator>;
  /** Whether it was taken away a moment ago. */
  takenAway: boolean;
};

/** Without a second step: what it is, then the password, then what to scan. */
export function SetUpAuthenticator({ email, confirming, takenAway }: SetUpAuthenticatorProps) {
  const { t } = useTranslation('web');
  const offering = useAction(offerAuthenticator);
  const [step, setStep] = useState<'off' | 'password' | 'left'>('off');
  const leave = () => {
    offering.setAside();
    confirming.setAside();
    setStep('left');
  };
  if (offering.answer !== undefined) {
    return <AuthenticatorOffer offer={offering.answer} confirming={confirming} onLeave={leave} />;
  }
  if (step === 'password') {
    return (
      <OwnPasswordForm
        text={t('access.authenticator.beginText')}
        button={t('access.authenticator.begin')}
        refused={t('access.authenticator.refused')}
        email={email}
        action={offering}
        onPassword={(password) => offering.act({ body: { password } })}
        onLeave={leave}
      />
    );
  }
  return (
    <div className="mk-stack">
      <Arrival arrived={takenAway || step === 'left'}>
        {takenAway ? t('access.authenticator.gone') : t('access.authenticator.off')}
      </Arrival>
      <FormActions>
        <Button onClick={() => setStep('password')}>{t('access.authenticator.setUp')}</Button>
      </FormActions>
    </div>
  );
}
