import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { PlainFrame } from './plain-frame.tsx';

/** An address outside any programme that leads nowhere. */
export function NotFoundPage() {
  return (
    <PlainFrame>
      <NothingHere />
    </PlainFrame>
  );
}

/** The same inside a programme, within its shell. */
export function NothingHere() {
  const { t } = useTranslation('web');
  const { programme } = useParams({ strict: false });
  const href = useHref();
  return (
    <>
      <PageHead title={t('notFound.title')} />
      <EmptyState
        title={t('notFound.text')}
        action={<a href={href(programme ? paths.today(programme) : paths.home())}>{t('notFound.action')}</a>}
      />
    </>
  );
}
