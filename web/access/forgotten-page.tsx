import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showWaysIn } from '#kernel/auth/contract.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../client/loaded.tsx';
import { useEndpoint } from '../client/use-endpoint.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { PlainFrame } from '../shell/plain-frame.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { Arrival } from './account/arrival.tsx';
import { AskResetForm } from './ask-reset-form.tsx';
import './access.css';

/** Where whoever forgot a password asks for a link by mail. */
export function ForgottenPage() {
  const { t } = useTranslation('web');
  const href = useHref();
  const waysIn = useEndpoint(showWaysIn);
  const [askedFor, setAskedFor] = useState<string>();
  usePageTitle([t('access.forgotten.title')]);
  const signIn = (
    <a className="access-next" href={href(paths.signIn())}>
      {t('access.signIn.go')}
    </a>
  );
  if (askedFor !== undefined) {
    return (
      <PlainFrame narrow>
        <PageHead title={t('access.forgotten.asked')} />
        <Card padded>
          <Arrival>{t('access.forgotten.askedText', { email: askedFor })}</Arrival>
          {signIn}
        </Card>
      </PlainFrame>
    );
  }
  return (
    <PlainFrame narrow>
      <PageHead title={t('access.forgotten.title')} />
      <Loaded query={waysIn} rows={3}>
        {({ resetByMail }) =>
          resetByMail ? (
            <>
              <Card padded>
                <AskResetForm onAsked={setAskedFor} />
              </Card>
              <p className="access-after">{signIn}</p>
            </>
          ) : (
            <EmptyState title={t('access.forgotten.noMail')} action={signIn}>
              {t('access.signIn.forgotten')}
            </EmptyState>
          )
        }
      </Loaded>
    </PlainFrame>
  );
}
