import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showReminderLink, turnOffReminders } from '#programme/contract';
import { FormNotice } from '#web/client/form-notice.tsx';
import { Loaded } from '#web/client/loaded.tsx';
import { useAction } from '#web/client/use-action.ts';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { PageHead } from '#web/ui/section-head.tsx';

/** Where the link of a mail that reminds leads: it asks first, because programs open links before people do. */
export function RemindersPage() {
  const { t } = useTranslation('programme');
  const { token = '' } = useParams({ strict: false });
  const query = useEndpoint(showReminderLink, { params: { token } });
  const off = useAction(turnOffReminders, { renews: [showReminderLink] });
  return (
    <main className="mk-pad mk-stack">
      <PageHead title={t('page.reminders.title')} lede={query.data?.programme} />
      <Loaded query={query} rows={3}>
        {({ wanted, ...said }) => (
          <Card title={t('page.reminders.mails')} padded>
            <div className="mk-stack">
              <p role="status">{t(wanted ? 'page.reminders.on' : 'page.reminders.off', said)}</p>
              {wanted && (
                <div>
                  <Button onClick={() => off.act({ params: { token } })}>{t('page.reminders.stop')}</Button>
                </div>
              )}
              <FormNotice title={t('page.reminders.refused')} error={off.error} />
            </div>
          </Card>
        )}
      </Loaded>
    </main>
  );
}
