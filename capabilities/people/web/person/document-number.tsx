import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormNotice } from '#web/client/form-notice.tsx';
import './document-number.css';

export type DocumentNumberProps = {
  masked: string;
  /** Asks for the whole number, which is noted. */
  read: () => Promise<Readonly<{ number: string }>>;
};

/** The number of a document, masked until somebody asks for it; the button says that the asking is noted. */
export function DocumentNumber({ masked, read }: DocumentNumberProps) {
  const { t } = useTranslation('people');
  // Nothing that is kept would show it again without a row in the trail.
  const reading = useMutation({ mutationFn: read, gcTime: 0 });
  return (
    <div className="people-document">
      <span className="people-document-number" role="status">
        {reading.data?.number ?? masked}
      </span>
      {reading.data === undefined && (
        <>
          <Button
            className={reading.isPending ? 'mk-pending' : ''}
            aria-disabled={reading.isPending}
            onClick={() => !reading.isPending && reading.mutate()}
          >
            {t('detail.showNumber')}
          </Button>
          <small>{t('detail.showNumberNote')}</small>
        </>
      )}
      <FormNotice title={t('detail.showRefused')} error={reading.error} />
    </div>
  );
}
