import { useTranslation } from 'react-i18next';
import { type PersonShape, readOwnIdentityDocument, showOwnPerson } from '#people/contract';
import { call } from '#web/client/call.ts';
import { usePlace } from '#web/client/place.ts';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { DetailsFacts } from '../person/details-facts.tsx';
import { OwnHeld } from './own-held.tsx';
import { OwnPhoneForm } from './own-phone-form.tsx';

/** What one programme has recorded of whoever reads; nothing where nobody said which person that is. */
export function OwnPerson({ programme, name }: { programme: string; name: string }) {
  const { t } = useTranslation('people');
  const person = useEndpoint(showOwnPerson, { params: { programme } }).data?.person;
  if (!person) return null;
  return (
    <Card title={t('own.title')} note={name} padded>
      <Recorded programme={programme} person={person} />
    </Card>
  );
}

function Recorded({ programme, person }: { programme: string; person: PersonShape }) {
  const { t } = useTranslation('people');
  const { lang } = usePlace();
  const { givenNames, familyNames, sex, clusters, details } = person;
  const readNumber = () => call(readOwnIdentityDocument, { params: { programme }, query: {} }, lang);
  return (
    <div className="mk-stack">
      <Facts
        facts={[
          { name: t('field.givenNames'), value: givenNames },
          ...(familyNames === '' ? [] : [{ name: t('field.familyNames'), value: familyNames }]),
          { name: t('field.sex'), value: t(`sex.${sex ?? 'unknown'}`) },
          {
            name: t('detail.clusters'),
            value: clusters.map((cluster) => cluster.name).join(', ') || t('table.noCluster'),
          },
        ]}
      />
      {details !== undefined && (
        <DetailsFacts key={details.recordedAt} details={details} readNumber={readNumber} />
      )}
      <OwnPhoneForm programme={programme} phone={details?.phone ?? ''} />
      <p className="mk-secondary mk-sm">{t('own.wrong')}</p>
      <OwnHeld programme={programme} />
    </div>
  );
}
