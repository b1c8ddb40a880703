import { useTranslation } from 'react-i18next';
import { DetailPanel } from '#web/ui/detail-panel.tsx';
import type { PersonsData } from '../persons-page.tsx';
import { usePersonsSearch } from '../use-persons-search.ts';
import { RecordPersonForm } from './record-person-form.tsx';

/** The form that records a person, beside the register. */
export function RecordDetail({ record }: { record: NonNullable<PersonsData['can']['record']> }) {
  const { t } = useTranslation('people');
  const search = usePersonsSearch();
  return (
    <DetailPanel
      id="record"
      title={t('record.title')}
      closeHref={search.hrefOf(undefined)}
      closeLabel={t('page.back')}
      onClose={search.close}
    >
      <div className="mk-detail-part">
        <RecordPersonForm record={record} onRecorded={search.show} />
      </div>
    </DetailPanel>
  );
}
