import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Banner } from '#web/ui/banner.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { usePlace } from '../client/place.ts';
import { useSession } from '../client/session.ts';
import { useWriting } from '../client/use-writing.ts';
import type { ProgrammeData } from './app-shell.tsx';
import { useClocks } from './use-clocks.ts';

type ClockBannersProps = {
  programme: ProgrammeData;
  /** The page says nothing of the agreement's dates. */
  timeless: boolean;
};

/** Says on every page when it is not now and nothing is recorded, and when the clock is shifted or counts from an assumption. */
export function ClockBanners({ programme, timeless }: ClockBannersProps) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const { backToNow } = useClocks();
  const { closed } = useWriting();
  // A demonstration says its day itself.
  const demonstration = useSession().data?.demonstration ?? null;
  return (
    <aside aria-label={t('banner.label')}>
      {programme.clockShifted && demonstration === null && (
        <Banner>{t('banner.shifted', { date: format.date(programme.today) })}</Banner>
      )}
      {closed !== undefined && (
        <Banner action={<Button onClick={backToNow}>{t('asAt.backToNow')}</Button>}>
          {closed} {timeless ? t('banner.timeless') : <Knowledge programme={programme} />}
        </Banner>
      )}
      {programme.signatureAssumed && !timeless && (
        <Banner quiet>{t('banner.assumed', { date: format.date(programme.signedOn) })}</Banner>
      )}
    </aside>
  );
}

/** What was recorded by then, and with which files. */
function Knowledge({ programme: { revision } }: Pick<ClockBannersProps, 'programme'>) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const { at, known } = usePlace();
  const { number } = revision;
  if (known === undefined) return null;
  return at === undefined
    ? t('banner.revision', { number })
    : t('banner.known', { instant: format.instant(known), number });
}
