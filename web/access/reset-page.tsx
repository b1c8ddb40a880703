import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showReset } from '#kernel/auth/contract.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { useEndpoint } from '../client/use-endpoint.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { PlainFrame } from '../shell/plain-frame.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { LinkLoaded } from './link-loaded.tsx';
import { ResetPasswordForm } from './reset-password-form.tsx';
import './access.css';

/** A new password, with a link that an administrator handed over or that came by mail. */
export function ResetPage() {
  const { t } = useTranslation('web');
  const format = useFormat();
  const { token = '' } = useParams({ strict: false });
  const href = useHref();
  const query = useEndpoint(showReset, { params: { token } });
  const [done, setDone] = useState(false);
  usePageTitle([t('access.reset.title')]);
  const signIn = <a href={href(paths.signIn())}>{t('access.signIn.go')}</a>;
  if (done) {
    return (
      <PlainFrame narrow>
        <PageHead title={t('access.reset.done')} />
        <EmptyState title={t('access.reset.doneText')} action={signIn} />
      </PlainFrame>
    );
  }
  return (
    <PlainFrame narrow>
      <PageHead title={t('access.reset.title')} />
      <LinkLoaded query={query} rows={4}>
        {({ email, expiresAt }) => (
          <>
            <Card padded>
              <ResetPasswordForm token={token} email={email} onDone={() => setDone(true)} />
            </Card>
            <p className="access-after">{t('access.reset.until', { instant: format.instant(expiresAt) })}</p>
          </>
        )}
      </LinkLoaded>
    </PlainFrame>
  );
}
