import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { downloadCalendar } from '#programme/contract';
import { usePlace } from '#web/client/place.ts';
import { Card } from '#web/ui/card.tsx';
import { CopyBlock } from '#web/ui/copy-block.tsx';
import { Icon } from '#web/ui/icon.tsx';

/** The dates in the reader's own calendar: once as a file, or followed by its address. */
export function TakeCalendar() {
  const { t } = useTranslation('programme');
  const { programme, lang } = usePlace();
  // What a calendar follows is always today's, whatever date the reader looks at.
  const followed = endpointUrl(downloadCalendar, { params: { programme }, query: { lang } });
  return (
    <Card title={t('page.calendar.take')} padded>
      <div className="mk-stack">
        <p className="mk-sm mk-secondary">{t('page.calendar.takeText')}</p>
        <div>
          <DownloadCalendar />
        </div>
        <CopyBlock
          label={t('page.calendar.follow')}
          note={t('page.calendar.followNote')}
          text={new URL(followed, window.location.origin).href}
        />
      </div>
    </Card>
  );
}

/** The dated obligations as an iCalendar file, at the date and knowledge of the page. */
export function DownloadCalendar() {
  const { t } = useTranslation('programme');
  const { programme, at, known, lang } = usePlace();
  return (
    <Button
      component="a"
      download
      href={endpointUrl(downloadCalendar, { params: { programme }, query: { at, known, lang } })}
      leftSection={<Icon name="download" size={14} />}
    >
      {t('page.calendar.download')}
    </Button>
  );
}
