import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import type { showProgramme } from '#programme/contract';
import { WritingProvider } from '#web/ui/writing.tsx';
import type { SessionPlace } from '../client/session.ts';
import { useWriting } from '../client/use-writing.ts';
import { ClockBanners } from './clock-banners.tsx';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import { Header } from './header.tsx';
import { PaperHead } from './paper-head.tsx';
import { PhoneTabs, SectionStrip } from './phone-tabs.tsx';
import { ProgrammeSearch } from './programme-search.tsx';
import { Rail } from './rail.tsx';
import { RecordSomething } from './record-something.tsx';
import { mayRecord } from './recordables.ts';
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
  const writing = useWriting();
  const [searching, setSearching] = useState(false);
  const [recording, setRecording] = useState(false);
  const open = openSections(place);
  const searchable = open.some(({ group }) => group === 'agreement');
  const records = mayRecord(place);
  const keys: HotkeyItem[] = [
    ['mod+K', () => searchable && setSearching(true)],
    ['mod+J', () => records && writing.isNow && setRecording(true)],
  ];
  useHotkeys(keys, []);
  const timeless = closed || section?.timeless === true;
  return (
    <div className={writing.isNow ? 'mk-app' : 'mk-app mk-past'}>
      <a className="mk-skip" href="#main">
        {t('skip')}
      </a>
      <Rail programme={programme} open={open} section={section} />
      <div className="mk-page">
        <PaperHead programme={programme} crumb={crumb} />
        <Header
          programme={programme}
          places={places}
          open={open}
          crumb={crumb}
          past={!writing.isNow}
          onSearch={searchable ? () => setSearching(true) : undefined}
          onRecord={records ? () => setRecording(true) : undefined}
          closed={writing.closed}
        />
        <SectionStrip programme={programme} open={open} section={section} />
        <DemonstrationBanner />
        <SelfGivenBanner place={place} />
        <ClockBanners programme={programme} timeless={timeless} />
        <main className="mk-main" id="main" tabIndex={-1}>
          <WritingProvider closed={writing.closed}>{children}</WritingProvider>
        </main>
      </div>
      <PhoneTabs programme={programme} open={open} section={section} />
      {records && <RecordSomething opened={recording} onClose={() => setRecording(false)} />}
      {searchable && <ProgrammeSearch opened={searching} onClose={() => setSearching(false)} />}
    </div>
  );
}
