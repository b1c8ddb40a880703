import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PersonShape, readIdentityDocument } from '#people/contract';
import { call } from '#web/client/call.ts';
import { usePlace } from '#web/client/place.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { ChangeDetailsForm } from './change-details-form.tsx';
import { DetailsFacts } from './details-facts.tsx';
import type { DocumentKinds } from './document-fields.tsx';

/** How to identify and reach the person; for whoever may not see it, who may. */
export function DetailsPart({
  person,
  documentKinds,
}: {
  person: PersonShape;
  documentKinds: DocumentKinds;
}) {
  const { t } = useTranslation('people');
  const { programme, lang } = usePlace();
  const [isChanging, setChanging] = useState(false);
  const { id, details } = person;
  const readNumber = () => call(readIdentityDocument, { params: { programme, person: id }, query: {} }, lang);
  return (
    <DetailPart title={t('detail.private')}>
      {details === undefined ? (
        <p className="mk-secondary mk-sm">{t('detail.notShown')}</p>
      ) : isChanging ? (
        <ChangeDetailsForm
          person={id}
          details={details}
          documentKinds={documentKinds}
          onLeave={() => setChanging(false)}
        />
      ) : (
        <div className="mk-stack">
          {/* A number that was shown belongs to the document of then. */}
          <DetailsFacts key={details.recordedAt} details={details} readNumber={readNumber} />
          {person.can.changeDetails && (
            <div>
              <ActButton onClick={() => setChanging(true)}>{t('detail.changeDetails')}</ActButton>
            </div>
          )}
        </div>
      )}
    </DetailPart>
  );
}
