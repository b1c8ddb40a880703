import { useTranslation } from 'react-i18next';
import type { PersonShape } from '#people/contract';
import { Facts } from '#web/ui/facts.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { DocumentNumber, type DocumentNumberProps } from './document-number.tsx';

export type DetailsFactsProps = {
  details: NonNullable<PersonShape['details']>;
  readNumber: DocumentNumberProps['read'];
};

/** Identity document and phone, and who recorded them last. */
export function DetailsFacts({ details, readNumber }: DetailsFactsProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { document, phone, reason, recordedAt, recordedBy } = details;
  const none = <span className="mk-muted">{t('detail.notRecorded')}</span>;
  return (
    <Facts
      facts={[
        {
          name: document?.kind.name ?? t('field.document'),
          value: document === null ? none : <DocumentNumber masked={document.masked} read={readNumber} />,
        },
        { name: t('field.phone'), value: phone === null ? none : <a href={`tel:${phone}`}>{phone}</a> },
        ...(recordedAt === null || recordedBy === null
          ? []
          : [
              {
                name: t('detail.lastChange'),
                value: t('detail.lastChangeBy', { name: recordedBy, instant: format.instant(recordedAt) }),
              },
            ]),
        ...(reason === null ? [] : [{ name: t('field.reason'), value: reason }]),
      ]}
    />
  );
}
