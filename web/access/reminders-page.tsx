import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { showReminderLink, turnOffReminders } from '#programme/contract';
import { Card } from '#web/ui/card.tsx';
import { FormActions } from '#web/ui/form.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { FormNotice } from '../client/form-notice.tsx';
import { useSession } from '../client/session.ts';
import { useAction } from '../client/use-action.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { PlainFrame } from '../shell/plain-frame.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { Arrival } from './account/arrival.tsx';
import { LinkLoaded } from './link-loaded.tsx';
import './access.css';

/** Where the link of a mail that reminds leads: it asks first, because programs open links before people do. */
export function RemindersPage() {
  const { t } = useTranslation('web');
  const { token = '' } = useParams({ strict: false });
  const query = useEndpoint(showReminderLink, { params: { token } });
  usePageTitle([t('access.reminders.title')]);
  return (
    <PlainFrame narrow>
      <PageHead title={t('access.reminders.title')} lede={query.data?.programme} />
      <LinkLoaded query={query} rows={3} next={paths.account()}>
        {(told) => <Mails token={token} told={told} />}
      </LinkLoaded>
    </PlainFrame>
  );
}

type MailsProps = { token: string; told: ResponseOf<typeof showReminderLink> };

function Mails({ token, told: { wanted, email, programme } }: MailsProps) {
  const { t } = useTranslation('web');
  const off = useAction(turnOffReminders, { renews: [showReminderLink] });
  if (!wanted) {
    return (
      <Card title={t('access.reminders.off')} padded>
        <Arrival arrived={off.answer !== undefined}>
          {t('access.reminders.offText', { email, programme })}
        </Arrival>
        <p>
          <ToAccount />
        </p>
      </Card>
    );
  }
  return (
    <Card padded>
      <div className="mk-stack">
        <p>{t('access.reminders.on', { email, programme })}</p>
        <FormNotice title={t('access.reminders.refused')} error={off.error} />
        <FormActions>
          <Button variant="filled" onClick={() => off.act({ params: { token } })}>
            {t('access.reminders.stop')}
          </Button>
        </FormActions>
        <p className="mk-secondary mk-sm">{t('access.reminders.others')}</p>
      </div>
    </Card>
  );
}

/** To the own account, where they are turned on again; whoever is not signed in comes there through the door. */
function ToAccount() {
  const { t } = useTranslation('web');
  const href = useHref();
  const isSignedIn = useSession().data?.account != null;
  const account = paths.account();
  return (
    <a className="access-next" href={isSignedIn ? href(account) : href(paths.signIn(), { next: account })}>
      {t(isSignedIn ? 'access.reminders.account' : 'access.signIn.go')}
    </a>
  );
}
