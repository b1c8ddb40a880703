import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHead } from '#web/ui/section-head.tsx';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { Notice } from './notice.tsx';
import { PlainFrame } from './plain-frame.tsx';
import { usePageTitle } from './use-page-title.ts';

/** In place of a page of a programme in which the reader no longer holds a role. */
export function RoleEnded({ programme }: { programme: string }) {
  const { t } = useTranslation('web');
  const href = useHref();
  usePageTitle([t('access.roleEnded.title')]);
  return (
    <PlainFrame narrow>
      <PageHead title={t('access.roleEnded.title')} />
      <Notice
        action={
          <Button component="a" href={href(paths.home())}>
            {t('access.roleEnded.home')}
          </Button>
        }
      >
        {t('access.roleEnded.text', { programme })}
      </Notice>
    </PlainFrame>
  );
}
