import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Banner } from '#web/ui/banner.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { usePlace } from '../client/place.ts';
import { useSession } from '../client/session.ts';
import type { ProgrammeData } from './app-shell.tsx';
import { useClocks } from './use-clocks.ts';

type ClockBannersProps = {
  programme: ProgrammeData;
  past: boolean;
  /** The page says nothing of the agreement's dates. */
  timeless: boolean;
};

/** Says on every page when the clock is not now, is shifted, or counts from an assumption. */
export function ClockBanners({ programme, past, timeless }: ClockBannersProps) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const { at, known } = usePlace();
  const { backToNow } = useClocks();
  const day = format.date(at ?? programme.today);
  // A demonstration says its day itself.
  const demonstration = useSession().data?.demonstration ?? null;
  const ahead = at !== undefined && at > programme.today;
  return (
    <aside aria-label={t('banner.label')}>
      {programme.clockShifted && demonstration === null && (
        <Banner>{t('banner.shifted', { date: format.date(programme.today) })}</Banner>
      )}
      {past && (
        <Banner action={<Button onClick={backToNow}>{t('asAt.backToNow')}</Button>}>
          {t(ahead ? 'banner.ahead' : 'banner.past', { date: day })}
          {known !== undefined &&
            ` ${t('banner.known', { instant: format.instant(known), number: programme.revision.number })}`}
        </Banner>
      )}
      {programme.signatureAssumed && !timeless && (
        <Banner quiet>{t('banner.assumed', { date: format.date(programme.signedOn) })}</Banner>
      )}
    </aside>
  );
}
