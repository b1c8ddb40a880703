import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyBlock } from '#web/ui/copy-block.tsx';
import { FormActions } from '#web/ui/form.tsx';
import { Arrival } from './arrival.tsx';

export type MadeKeyProps = {
  name: string;
  /** Null when the same request was answered before: the server keeps no more than its hash. */
  secret: string | null;
  onKept: () => void;
};

/** A new key, shown this once, and the line in which a program sends it. */
export function MadeKey({ name, secret, onKept }: MadeKeyProps) {
  const { t } = useTranslation('web');
  return (
    <div className="mk-stack">
      <Arrival>{secret === null ? t('access.keys.lost', { name }) : t('access.keys.done', { name })}</Arrival>
      {secret !== null && (
        <>
          <CopyBlock text={secret} label={t('access.keys.key')} note={t('access.shownOnce')} wrapped />
          <CopyBlock
            text={`Authorization: Bearer ${secret}`}
            label={t('access.keys.header')}
            note={t('access.keys.headerNote')}
            wrapped
          />
        </>
      )}
      <FormActions>
        <Button onClick={onKept}>{secret === null ? t('access.keys.goOn') : t('access.keys.kept')}</Button>
      </FormActions>
    </div>
  );
}
