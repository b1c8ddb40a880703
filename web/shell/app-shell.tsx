import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import type { showProgramme } from '#programme/contract';
import { usePlace } from '../client/place.ts';
import { ClockBanners } from './clock-banners.tsx';
import { Header } from './header.tsx';
import { PhoneTabs, SectionStrip } from './phone-tabs.tsx';
import { ProgrammeSearch } from './programme-search.tsx';
import { Rail } from './rail.tsx';
import type { Section } from './sections.ts';
import './app-shell.css';

export type ProgrammeData = ResponseOf<typeof showProgramme>;

export type AppShellProps = {
  programme: ProgrammeData;
  section: Section | undefined;
  /** Section and what is open in it. */
  crumb: readonly (string | undefined)[];
  children: ReactNode;
};

/** Rail, header with both clocks, banners, content; on a phone tabs at the foot. */
export function AppShell({ programme, section, crumb, children }: AppShellProps) {
  const { t } = useTranslation('web');
  const { at, known } = usePlace();
  const [searching, setSearching] = useState(false);
  useHotkeys([['mod+K', () => setSearching(true)]], []);
  const past = known !== undefined || (at !== undefined && at !== programme.today);
  return (
    <div className={past ? 'mk-app mk-past' : 'mk-app'}>
      <a className="mk-skip" href="#main">
        {t('skip')}
      </a>
      <Rail programme={programme} section={section} />
      <div className="mk-page">
        <Header programme={programme} crumb={crumb} past={past} onSearch={() => setSearching(true)} />
        <SectionStrip programme={programme} section={section} />
        <ClockBanners programme={programme} past={past} />
        <main className="mk-main" id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <PhoneTabs programme={programme} section={section} />
      <ProgrammeSearch opened={searching} onClose={() => setSearching(false)} />
    </div>
  );
}
