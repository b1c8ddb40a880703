import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { confirmAuthenticator, offerAuthenticator } from '#kernel/auth/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { CopyBlock } from '#web/ui/copy-block.tsx';
import { Form, FormActions, SubmitButton } from '#web/ui/form.tsx';
import { QrCode } from '#web/ui/qr-code.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import type { Action } from '../../client/use-action.ts';
import { Arrival } from './arrival.tsx';
import { useBeside } from './use-beside.ts';
import './authenticator-offer.css';

export type AuthenticatorOfferProps = {
  offer: ResponseOf<typeof offerAuthenticator>;
  confirming: Action<typeof confirmAuthenticator>;
  onLeave: () => void;
};

/** What to scan or to type into the authenticator, and the code that proves that it worked. */
export function AuthenticatorOffer({ offer: { uri, secret }, confirming, onLeave }: AuthenticatorOfferProps) {
  const { t } = useTranslation('web');
  if (uri === null || secret === null) {
    return (
      <div className="mk-stack">
        <Arrival>{t('access.authenticator.lost')}</Arrival>
        <FormActions>
          <Button onClick={onLeave}>{t('access.authenticator.again')}</Button>
        </FormActions>
      </div>
    );
  }
  return (
    <div className="mk-stack">
      <Arrival>{t('access.authenticator.scan')}</Arrival>
      <div className="access-offer">
        <QrCode text={uri} label={t('access.authenticator.picture')} />
        <div className="mk-stack">
          <CopyBlock
            text={secret}
            shown={inFours(secret)}
            label={t('access.authenticator.letters')}
            note={t('access.authenticator.lettersNote')}
            wrapped
          />
          <a className="access-offer-open" href={uri}>
            {t('access.authenticator.open')}
          </a>
          <CodeForm confirming={confirming} onLeave={onLeave} />
        </div>
      </div>
    </div>
  );
}

type CodeFormProps = Pick<AuthenticatorOfferProps, 'confirming' | 'onLeave'>;

function CodeForm({ confirming, onLeave }: CodeFormProps) {
  const { t } = useTranslation('web');
  const [code, setCode] = useState('');
  const { field, above } = useBeside(confirming.error, 'auth.code-wrong');
  return (
    <Form
      label={t('access.authenticator.confirm')}
      error={confirming.error}
      onSubmit={() => confirming.act({ body: { code } })}
    >
      <FormNotice title={t('access.authenticator.refused')} error={above} fields={['code']} />
      <TextField
        label={t('access.authenticator.code')}
        hint={t('access.authenticator.codeHint')}
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        spellCheck={false}
        value={code}
        onChange={setCode}
        // What the server says of a wrong code also speaks of recovery codes, which there are none of yet.
        error={field === undefined ? confirming.errorAt('code') : t('access.authenticator.codeWrong')}
      />
      <FormActions>
        <SubmitButton plain pending={confirming.pending}>
          {t('access.authenticator.confirm')}
        </SubmitButton>
        <Button onClick={onLeave}>{t('form.leave')}</Button>
      </FormActions>
    </Form>
  );
}

function inFours(letters: string): string {
  return letters.replaceAll(/.{4}(?=.)/g, '$& ');
}
