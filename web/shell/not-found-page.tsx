import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { PlainFrame } from './plain-frame.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation('web');
  const { programme } = useParams({ strict: false });
  const href = useHref();
  const notice = (
    <EmptyState
      title={t('notFound.title')}
      action={<a href={href(programme ? paths.today(programme) : paths.home())}>{t('notFound.action')}</a>}
    >
      {t('notFound.text')}
    </EmptyState>
  );
  return programme === undefined ? <PlainFrame>{notice}</PlainFrame> : notice;
}
