import { useTranslation } from 'react-i18next';
import { Banner } from '#web/ui/banner.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { useSession } from '../client/session.ts';

/** Says on every page of a demonstration, printed ones too, that nothing in it is true. */
export function DemonstrationBanner() {
  const { t } = useTranslation('web');
  const format = useFormat();
  const demonstration = useSession().data?.demonstration ?? null;
  if (demonstration === null) return null;
  const date = format.date(demonstration.today);
  return (
    <aside aria-label={t('banner.demonstrationLabel')}>
      <Banner>
        <b>{t('banner.demonstration')}</b>{' '}
        {demonstration.filled ? t('banner.invented', { date }) : t('banner.filling')}
      </Banner>
    </aside>
  );
}
