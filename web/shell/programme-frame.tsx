import { Button } from '@mantine/core';
import { Outlet, useLocation, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionShape } from '#kernel/auth/contract.ts';
import { showProgramme } from '#programme/contract';
import { FormatProvider } from '#web/ui/format.tsx';
import { Loaded } from '../client/loaded.tsx';
import { usePlace } from '../client/place.ts';
import { type SessionPlace, useSession } from '../client/session.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { AppShell } from './app-shell.tsx';
import { PlainFrame } from './plain-frame.tsx';
import { ProgrammeList } from './programme-list.tsx';
import { RoleEnded } from './role-ended.tsx';
import { SectionClosed } from './section-closed.tsx';
import { sectionOf } from './sections.ts';
import { useClocks } from './use-clocks.ts';
import { usePageTitle } from './use-page-title.ts';

/** Around every page of a programme: whether the reader holds a role there, and then the shell. */
export function ProgrammeFrame() {
  const { programme } = usePlace();
  const session = useSession().data;
  const place = session?.programmes.find(({ slug }) => slug === programme);
  const [held, setHeld] = useState<SessionPlace>();
  useEffect(() => {
    if (place !== undefined) setHeld(place);
  }, [place]);
  if (session === undefined) return null;
  if (place !== undefined) return <Programme place={place} places={session.programmes} />;
  // A role that was held while this page was open has ended; otherwise nothing is said of what there may be.
  if (held?.slug === programme) return <RoleEnded programme={held.name} />;
  return <UnknownProgramme session={session} />;
}

type ProgrammeProps = { place: SessionPlace; places: readonly SessionPlace[] };

/** The shell, and the programme's region for dates and numbers. */
function Programme({ place, places }: ProgrammeProps) {
  const { t } = useTranslation('web');
  const { lang, at, known } = usePlace();
  const { pathname } = useLocation();
  const { paragraph, finding } = useParams({ strict: false });
  const programme = useEndpoint(showProgramme);
  const section = sectionOf(pathname, place.slug);
  const data = programme.data;
  const title = section ? t(`section.${section.id}`) : t('notFound.title');
  usePageTitle([paragraph, title, data?.shortName]);

  // A date or a moment of which nothing is known must not lock the reader out.
  const { backToNow } = useClocks();
  const turned = at !== undefined || known !== undefined ? true : undefined;

  if (data === undefined) {
    return (
      <PlainFrame>
        <h1 className="mk-hidden">{place.name}</h1>
        <Loaded
          query={programme}
          action={turned && <Button onClick={backToNow}>{t('asAt.backToNow')}</Button>}
        >
          {() => null}
        </Loaded>
      </PlainFrame>
    );
  }
  const closed = section !== undefined && !place.can.includes(section.permission);
  return (
    <FormatProvider tag={data.locales[lang] ?? lang} timeZone={data.timeZone}>
      <AppShell
        programme={data}
        place={place}
        places={places}
        section={section}
        closed={closed}
        crumb={[title, paragraph ?? (finding === undefined ? undefined : t('crumb.finding'))]}
      >
        {closed ? <SectionClosed place={place} title={title} /> : <Outlet />}
      </AppShell>
    </FormatProvider>
  );
}

/** The server's own words for a programme that is not there, or not for this reader, and those that are. */
function UnknownProgramme({ session }: { session: SessionShape }) {
  const { t } = useTranslation('web');
  const { programme } = usePlace();
  const query = useEndpoint(showProgramme);
  usePageTitle([t('notFound.title')]);
  return (
    <PlainFrame>
      <h1 className="mk-hidden">{programme}</h1>
      <Loaded query={query}>{() => null}</Loaded>
      {session.programmes.length > 0 && (
        <section className="mk-other-programmes">
          <h2>{t('chooser.others')}</h2>
          <ProgrammeList places={session.programmes} />
        </section>
      )}
    </PlainFrame>
  );
}
