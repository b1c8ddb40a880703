import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHead } from '#web/ui/section-head.tsx';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { Notice } from './notice.tsx';
import { PlainFrame } from './plain-frame.tsx';
import { usePageTitle } from './use-page-title.ts';

export type SessionEndedProps = {
  /** Who was signed in. */
  name: string;
  /** The page that was open, to which signing in again leads back. */
  next: string;
};

/** In place of a page whose reader is no longer signed in. What the page showed goes with it. */
export function SessionEnded({ name, next }: SessionEndedProps) {
  const { t } = useTranslation('web');
  const href = useHref();
  usePageTitle([t('access.ended.title')]);
  return (
    <PlainFrame narrow>
      <PageHead title={t('access.ended.title')} />
      <Notice
        action={
          <Button component="a" variant="filled" href={href(paths.signIn(), { next })}>
            {t('access.ended.again')}
          </Button>
        }
      >
        {t('access.ended.text', { name })}
      </Notice>
    </PlainFrame>
  );
}
