import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SessionShape, showWaysIn } from '#kernel/auth/contract.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../client/loaded.tsx';
import { useSession } from '../client/session.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { PlainFrame } from '../shell/plain-frame.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { GiveCodeForm } from './give-code-form.tsx';
import { ownPath } from './own-path.ts';
import { SignInForm } from './sign-in-form.tsx';
import './access.css';

/** Address and password, then a code where one is wanted; whoever is signed in goes on at once. */
export function SignInPage() {
  const { t } = useTranslation('web');
  const session = useSession();
  usePageTitle([t('access.signIn.title')]);
  return (
    <PlainFrame narrow>
      <PageHead title={t('access.signIn.title')} />
      <Loaded query={session} rows={4}>
        {(data) => <SignIn session={data} />}
      </Loaded>
    </PlainFrame>
  );
}

function SignIn({ session }: { session: SessionShape }) {
  const { t } = useTranslation('web');
  const { next } = useSearch({ strict: false });
  // Kept here: whoever looks up the code elsewhere comes back to a page that asks the server anew.
  const [codeWanted, setCodeWanted] = useState(session.codeWanted);
  if (session.account !== null) return <GoOn to={ownPath(next)} />;
  if (!session.setUp) {
    return <EmptyState title={t('access.signIn.noAccount')}>{t('access.signIn.noAccountText')}</EmptyState>;
  }
  if (codeWanted) {
    return (
      <Card title={t('access.code.title')} padded>
        <GiveCodeForm onAnother={() => setCodeWanted(false)} />
      </Card>
    );
  }
  return (
    <>
      <Card padded>
        <SignInForm onCodeWanted={() => setCodeWanted(true)} />
      </Card>
      <Forgotten />
    </>
  );
}

/** What to do about a forgotten password: ask for a link by mail, where this instance sends any. */
function Forgotten() {
  const { t } = useTranslation('web');
  const href = useHref();
  const { data } = useEndpoint(showWaysIn);
  if (data === undefined) return null;
  if (!data.resetByMail) return <p className="access-after">{t('access.signIn.forgotten')}</p>;
  return (
    <p className="access-after">
      <a className="access-next" href={href(paths.forgotten())}>
        {t('access.signIn.forgottenLink')}
      </a>
    </p>
  );
}

function GoOn({ to }: { to: string }) {
  const router = useRouter();
  useEffect(() => {
    void router.navigate({ href: to, replace: true });
  }, [router, to]);
  return null;
}
