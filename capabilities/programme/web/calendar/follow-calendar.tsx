import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { endCalendarFeed, makeCalendarFeed, showCalendarFeed } from '#programme/contract';
import { FormNotice } from '#web/client/form-notice.tsx';
import { Loaded } from '#web/client/loaded.tsx';
import { useAction } from '#web/client/use-action.ts';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { ConfirmButton } from '#web/ui/confirm-button.tsx';
import { CopyBlock } from '#web/ui/copy-block.tsx';
import { useFormat } from '#web/ui/format.tsx';

/** The calendar in a program of one's own: a secret address, shown once, and what is known of the one that is open. */
export function FollowCalendar() {
  const { t } = useTranslation('programme');
  const query = useEndpoint(showCalendarFeed);
  // What stands against it stands against the whole page, which says so.
  if (query.isError) return null;
  return (
    <Card title={t('page.follow.title')} padded>
      <Loaded query={query} rows={3}>
        {(data) => <Followed {...data} />}
      </Loaded>
    </Card>
  );
}

function Followed({ feed, sees }: ResponseOf<typeof showCalendarFeed>) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const made = useAction(makeCalendarFeed, { renews: [showCalendarFeed] });
  const ended = useAction(endCalendarFeed, { renews: [showCalendarFeed], onDone: made.setAside });
  const make = () => made.act({});
  const link = made.answer?.link;
  const scope =
    sees === null
      ? t('page.follow.all')
      : sees.length === 0
        ? t('page.follow.whole')
        : t('page.follow.clusters', { clusters: sees.map(({ name }) => name).join(', ') });
  return (
    <div className="mk-stack">
      <p className="mk-sm mk-secondary">
        {t('page.follow.text')} {scope}
      </p>
      {typeof link === 'string' && (
        <CopyBlock text={link} label={t('page.follow.address')} note={t('page.follow.once')} wrapped />
      )}
      {feed === null ? (
        <div>
          <Button onClick={make}>{t('page.follow.make')}</Button>
        </div>
      ) : (
        <>
          <p className="mk-sm">
            {t('page.follow.made', { instant: format.instant(feed.madeAt) })}{' '}
            {feed.lastReadAt === null
              ? t('page.follow.unread')
              : t('page.follow.read', { instant: format.instant(feed.lastReadAt) })}
          </p>
          <ConfirmButton
            question={t('page.follow.againQuestion')}
            confirm={t('page.follow.again')}
            pending={made.pending}
            onConfirm={make}
          >
            {t('page.follow.again')}
          </ConfirmButton>
          <ConfirmButton
            question={t('page.follow.endQuestion')}
            confirm={t('page.follow.end')}
            pending={ended.pending}
            onConfirm={() => ended.act({ params: { feed: feed.id } })}
          >
            {t('page.follow.end')}
          </ConfirmButton>
        </>
      )}
      <FormNotice title={t('page.follow.refused')} error={made.error ?? ended.error} />
    </div>
  );
}
