import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import type { showProgramme } from '#programme/contract';
import { usePlace } from '../client/place.ts';
import type { SessionPlace } from '../client/session.ts';
import { ClockBanners } from './clock-banners.tsx';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import { Header } from './header.tsx';
import { PhoneTabs, SectionStrip } from './phone-tabs.tsx';
import { ProgrammeSearch } from './programme-search.tsx';
import { Rail } from './rail.tsx';
import { openSections, type Section } from './sections.ts';
import { SelfGivenBanner } from './self-given-banner.tsx';
import './app-shell.css';

export type ProgrammeData = ResponseOf<typeof showProgramme>;

export type AppShellProps = {
  programme: ProgrammeData;
  /** What the reader's roles open of it. */
  place: SessionPlace;
  /** Every programme of the reader, to change between them. */
  places: readonly SessionPlace[];
  section: Section | undefined;
  /** Whether the reader's roles leave the section shut. */
  closed: boolean;
  /** Section and what is open in it. */
  crumb: readonly (string | undefined)[];
  children: ReactNode;
};

/** Rail, header with both clocks, banners, content; on a phone tabs at the foot. */
export function AppShell(props: AppShellProps) {
  const { programme, place, places, section, closed, crumb, children } = props;
  const { t } = useTranslation('web');
  const { at, known } = usePlace();
  const [searching, setSearching] = useState(false);
  const open = openSections(place);
  const searchable = open.some(({ group }) => group === 'agreement');
  useHotkeys([['mod+K', () => searchable && setSearching(true)]], []);
  const timeless = closed || section?.timeless === true;
  const past = !timeless && (known !== undefined || (at !== undefined && at !== programme.today));
  return (
    <div className={past ? 'mk-app mk-past' : 'mk-app'}>
      <a className="mk-skip" href="#main">
        {t('skip')}
      </a>
      <Rail programme={programme} open={open} section={section} />
      <div className="mk-page">
        <Header
          programme={programme}
          places={places}
          open={open}
          crumb={crumb}
          clocks={timeless ? 'none' : past ? 'past' : 'now'}
          onSearch={searchable ? () => setSearching(true) : undefined}
        />
        <SectionStrip programme={programme} open={open} section={section} />
        <DemonstrationBanner />
        <SelfGivenBanner place={place} />
        <ClockBanners programme={programme} past={past} timeless={timeless} />
        <main className="mk-main" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <PhoneTabs programme={programme} open={open} section={section} />
      {searchable && <ProgrammeSearch opened={searching} onClose={() => setSearching(false)} />}
    </div>
  );
}
