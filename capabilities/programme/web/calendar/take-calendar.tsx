import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { downloadCalendar } from '#programme/contract';
import { usePlace } from '#web/client/place.ts';
import { Icon } from '#web/ui/icon.tsx';

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
