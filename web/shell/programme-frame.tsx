import { Button } from '@mantine/core';
import { Outlet, useLocation, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { listProgrammes, showProgramme } from '#programme/contract';
import { FormatProvider } from '#web/ui/format.tsx';
import { Loaded } from '../client/loaded.tsx';
import { usePlace } from '../client/place.ts';
import { isRefusedError } from '../client/refusal.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { AppShell } from './app-shell.tsx';
import { PlainFrame } from './plain-frame.tsx';
import { ProgrammeList } from './programme-list.tsx';
import { sectionOf } from './sections.ts';
import { useClocks } from './use-clocks.ts';

/** Around every page of a programme: the shell, and the programme's region for dates and numbers. */
export function ProgrammeFrame() {
  const { t } = useTranslation('web');
  const place = usePlace();
  const { pathname } = useLocation();
  const { paragraph, finding } = useParams({ strict: false });
  const programme = useEndpoint(showProgramme);
  const section = sectionOf(pathname, place.programme);
  const data = programme.data;
  const title = section ? t(`section.${section.id}`) : t('notFound.title');
  usePageTitle([paragraph, title, data?.shortName]);

  // A date or a moment of which nothing is known must not lock the reader out.
  const { backToNow } = useClocks();
  const turned = place.at !== undefined || place.known !== undefined ? true : undefined;

  if (data === undefined) {
    return (
      <PlainFrame>
        <h1 className="mk-hidden">{place.programme}</h1>
        <Loaded
          query={programme}
          action={turned && <Button onClick={backToNow}>{t('asAt.backToNow')}</Button>}
        >
          {() => null}
        </Loaded>
        {isUnknown(programme.error) && <OtherProgrammes />}
      </PlainFrame>
    );
  }
  return (
    <FormatProvider tag={data.locales[place.lang] ?? place.lang} timeZone={data.timeZone}>
      <AppShell
        programme={data}
        section={section}
        crumb={[title, paragraph ?? (finding === undefined ? undefined : t('crumb.finding'))]}
      >
        <Outlet />
      </AppShell>
    </FormatProvider>
  );
}

function isUnknown(error: unknown): boolean {
  return isRefusedError(error) && error.refusal.code === 'http.programme-unknown';
}

/** What there is instead of a programme that is not there. */
function OtherProgrammes() {
  const { t } = useTranslation('web');
  const query = useEndpoint(listProgrammes);
  const { programmes = [] } = query.data ?? {};
  if (programmes.length === 0) return null;
  return (
    <section className="mk-other-programmes">
      <h2>{t('chooser.others')}</h2>
      <ProgrammeList programmes={programmes} />
    </section>
  );
}

function usePageTitle(parts: readonly (string | undefined)[]) {
  const title = [...parts, 'Minka'].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
