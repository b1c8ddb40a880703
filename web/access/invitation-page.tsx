import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type SessionShape, showInvitation } from '#kernel/auth/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../client/loaded.tsx';
import { useSession } from '../client/session.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { PlainFrame } from '../shell/plain-frame.tsx';
import { SignOutButton } from '../shell/sign-out-button.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { AcceptForm } from './accept-form.tsx';
import { AcceptWithNewAccountForm } from './accept-with-new-account-form.tsx';
import { LinkLoaded } from './link-loaded.tsx';
import { useRoleWords } from './use-role-words.ts';
import './access.css';

type Invitation = ResponseOf<typeof showInvitation>;

/** Who invites to what, and the way in: a new account, the one signed in, or signing in first. */
export function InvitationPage() {
  const { t } = useTranslation('web');
  const { token = '' } = useParams({ strict: false });
  const query = useEndpoint(showInvitation, { params: { token } });
  const session = useSession();
  const name = query.data?.programme.name;
  usePageTitle([t('access.invitation.title'), name]);
  return (
    <PlainFrame narrow>
      <PageHead title={t('access.invitation.title')} lede={name && t('access.invitation.lede', { name })} />
      <LinkLoaded query={query} rows={6}>
        {(invitation) => (
          <div className="mk-stack">
            <Card title={t('access.invitation.what')} padded>
              <InvitationFacts invitation={invitation} />
            </Card>
            <Loaded query={session} rows={3}>
              {(data) => <WayIn token={token} invitation={invitation} session={data} />}
            </Loaded>
          </div>
        )}
      </LinkLoaded>
    </PlainFrame>
  );
}

function InvitationFacts({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const words = useRoleWords();
  return (
    <Facts
      facts={[
        { name: t('access.role'), value: words.role(invitation.role) },
        { name: t('access.where'), value: invitation.scope.name },
        { name: t('access.period'), value: words.period(invitation) },
        { name: t('access.invitedBy'), value: invitation.invitedBy },
        { name: t('access.invitation.for'), value: invitation.email },
        { name: t('access.expires'), value: format.instant(invitation.expiresAt) },
      ]}
    />
  );
}

type WayInProps = { token: string; invitation: Invitation; session: SessionShape };

function WayIn({ token, invitation, session: { account } }: WayInProps) {
  const { t } = useTranslation('web');
  const href = useHref();
  const { email } = invitation;
  if (account === null && !invitation.hasAccount) {
    return (
      <Card title={t('access.invitation.newAccount')} padded>
        <AcceptWithNewAccountForm token={token} email={email} programme={invitation.programme.slug} />
      </Card>
    );
  }
  if (account === null) {
    return (
      <Card title={t('access.invitation.signInFirst')} padded>
        <p>{t('access.invitation.hasAccount', { email })}</p>
        <p className="access-after">
          <a href={href(paths.signIn(), { next: paths.invitation(token) })}>{t('access.signIn.go')}</a>
        </p>
      </Card>
    );
  }
  const own = account.email.toLowerCase() === email.toLowerCase();
  return (
    <Card title={t('access.invitation.signedIn')} padded>
      <div className="mk-stack">
        <p>{t('access.invitation.signedInAs', { name: account.name, email: account.email })}</p>
        {own ? (
          <AcceptForm token={token} programme={invitation.programme.slug} />
        ) : (
          <>
            <p>{t('access.invitation.other', { email })}</p>
            <SignOutButton next={paths.invitation(token)} />
          </>
        )}
      </div>
    </Card>
  );
}
