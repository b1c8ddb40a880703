import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/ui/empty-state.tsx';

/** Stands where a page is not written yet, and says so. */
export function PageToCome() {
  const { t } = useTranslation('web');
  return <EmptyState title={t('toCome.title')}>{t('toCome.text')}</EmptyState>;
}
