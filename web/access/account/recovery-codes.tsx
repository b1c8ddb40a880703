import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyBlock } from '#web/ui/copy-block.tsx';
import { FormActions } from '#web/ui/form.tsx';
import { Arrival } from './arrival.tsx';

export type RecoveryCodesProps = {
  /** Null when the same request was answered before: the server does not keep them readable. */
  codes: readonly string[] | null;
  onKept: () => void;
};

/** The codes for the day on which the phone is lost, shown once. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { t } = useTranslation('web');
  return (
    <div className="mk-stack">
      <Arrival>
        {codes === null ? t('access.authenticator.codesLost') : t('access.authenticator.codesText')}
      </Arrival>
      {codes !== null && (
        <CopyBlock
          text={codes.join('\n')}
          label={t('access.authenticator.codes')}
          note={t('access.authenticator.codesNote')}
        />
      )}
      <FormActions>
        <Button onClick={onKept}>
          {codes === null ? t('access.authenticator.goOn') : t('access.authenticator.codesKept')}
        </Button>
      </FormActions>
    </div>
  );
}
