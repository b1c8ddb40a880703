import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { showAccount } from '#kernel/auth/contract.ts';
import { Card } from '#web/ui/card.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { OwnPerson } from '../../capabilities/people/web/pages.ts';
import { OwnReminders } from '../../capabilities/programme/web/pages.ts';
import { Loaded } from '../client/loaded.tsx';
import { useSession } from '../client/session.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { PlainFrame } from '../shell/plain-frame.tsx';
import { SignOutButton } from '../shell/sign-out-button.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { ChangeAccountForm } from './account/change-account-form.tsx';
import { ChangePasswordForm } from './account/change-password-form.tsx';
import { HeldRoles } from './account/held-roles.tsx';
import { OpenSessions } from './account/open-sessions.tsx';
import { ProgramKeys } from './account/program-keys.tsx';
import { SecondStep } from './account/second-step.tsx';

/** The own account: who one is here, with which roles, how one signs in, and where one or one's programs are. */
export function AccountPage() {
  const { t } = useTranslation('web');
  const query = useEndpoint(showAccount);
  usePageTitle([t('access.account.title')]);
  return (
    <PlainFrame>
      <PageHead title={t('access.account.title')} lede={query.data?.email} actions={<SignOutButton />} />
      <Loaded query={query} rows={10}>
        {(account) => (
          <div className="mk-stack">
            <Card title={t('access.account.data')} padded>
              <ChangeAccountForm account={account} />
            </Card>
            <HeldRoles />
            <InProgrammes />
            <Card title={t('access.password')} padded>
              <ChangePasswordForm email={account.email} />
            </Card>
            <SecondStep account={account} />
            <OpenSessions sessions={account.sessions} />
            <ProgramKeys />
          </div>
        )}
      </Loaded>
    </PlainFrame>
  );
}

/** What each programme in which one has a part recorded of oneself, and whether it writes. */
function InProgrammes() {
  const places = useSession().data?.programmes ?? [];
  return (
    <Suspense>
      {places.map(({ slug, name }) => (
        <OwnPerson key={slug} programme={slug} name={name} />
      ))}
      <OwnReminders programmes={places.filter(({ roles }) => roles.length > 0)} />
    </Suspense>
  );
}
