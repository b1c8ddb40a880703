import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';

/** Stands where a page is not written yet, and says so. */
export function PageToCome() {
  const { t } = useTranslation('web');
  return (
    <>
      <PageHead title={t('toCome.title')} />
      <EmptyState title={t('toCome.meanwhile')}>{t('toCome.text')}</EmptyState>
    </>
  );
}
