import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { dropAuthenticator } from '#kernel/auth/contract.ts';
import { FormActions } from '#web/ui/form.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import type { Action } from '../../client/use-action.ts';
import { Arrival } from './arrival.tsx';
import { OwnPasswordForm } from './own-password-form.tsx';

export type TakeAwayAuthenticatorProps = {
  email: string;
  dropping: Action<typeof dropAuthenticator>;
};

/** With a second step: that it is there, and how it goes. */
export function TakeAwayAuthenticator({ email, dropping }: TakeAwayAuthenticatorProps) {
  const { t } = useTranslation('web');
  const [step, setStep] = useState<'on' | 'password' | 'left'>('on');
  if (step === 'password') {
    const leave = () => {
      dropping.setAside();
      setStep('left');
    };
    return (
      <OwnPasswordForm
        text={t('access.authenticator.takeAwayText')}
        button={t('access.authenticator.takeAway')}
        refused={t('access.authenticator.takeAwayRefused')}
        email={email}
        action={dropping}
        onPassword={(password) => dropping.act({ body: { password } })}
        onLeave={leave}
      />
    );
  }
  return (
    <div className="mk-stack">
      <div>
        <StateChip shape="met" label={t('access.authenticator.on')} />
      </div>
      <Arrival arrived={step === 'left'}>{t('access.authenticator.onText')}</Arrival>
      <FormActions>
        <Button onClick={() => setStep('password')}>{t('access.authenticator.takeAway')}</Button>
      </FormActions>
    </div>
  );
}
