import { useTranslation } from 'react-i18next';
import { isRefusedError } from '#web/client/refusal.ts';
import { usePersonsSearch } from '../use-persons-search.ts';

/** The way to the person whose the document is already, where that person is in sight. */
export function TakenNotice({ error }: { error: Error | null }) {
  const { t } = useTranslation('people');
  const search = usePersonsSearch();
  if (!isRefusedError(error) || error.refusal.code !== 'people.document-taken') return null;
  const { person, name } = error.refusal.details;
  return <a href={search.hrefOf(String(person))}>{t('record.openTaken', { name })}</a>;
}
