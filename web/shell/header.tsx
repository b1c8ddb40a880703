import { useTranslation } from 'react-i18next';
import { BrandMark } from '#web/ui/brand-mark.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Selvedge } from '#web/ui/selvedge.tsx';
import { type SessionPlace, useSession } from '../client/session.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { AccountMenu } from './account-menu.tsx';
import type { ProgrammeData } from './app-shell.tsx';
import { AsAtControl } from './as-at-control.tsx';
import { ProgrammeSwitch } from './programme-switch.tsx';
import { RecordButton } from './record-button.tsx';
import { type Section, tabsOf } from './sections.ts';
import './header.css';

type HeaderProps = {
  programme: ProgrammeData;
  places: readonly SessionPlace[];
  open: readonly Section[];
  crumb: readonly (string | undefined)[];
  /** Whether the address shows another time than now. */
  past: boolean;
  /** Left out where there is nothing to search. */
  onSearch: (() => void) | undefined;
  /** Left out where the reader never records anything. */
  onRecord: (() => void) | undefined;
  /** Why nothing is recorded now. */
  closed: string | undefined;
};

/** Where the reader is, search, both clocks, and who reads. */
export function Header({ programme, places, open, crumb, past, onSearch, onRecord, closed }: HeaderProps) {
  const href = useHref();
  const account = useSession().data?.account;
  const [section, detail] = crumb;
  const tabs = tabsOf(open);
  return (
    <header className="mk-header">
      <Selvedge across />
      <a className="mk-brand" href={href(paths.home())} aria-label="Minka">
        <BrandMark />
      </a>
      <ProgrammeSwitch places={places} current={programme.slug} />
      <p className="mk-crumb">
        <b>{section}</b>
        {detail === undefined ? '' : ` · ${detail}`}
      </p>
      <div className="mk-header-tools">
        {onRecord && <RecordButton closed={closed} onOpen={onRecord} />}
        {onSearch && <SearchButton onSearch={onSearch} />}
        <AsAtControl programme={programme} past={past} />
        {account && (
          <AccountMenu
            account={account}
            programme={programme.slug}
            further={open.filter((entry) => entry.group === 'people' && !tabs.includes(entry))}
          />
        )}
      </div>
    </header>
  );
}

function SearchButton({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation('web');
  const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <button
      type="button"
      className="mk-search-button"
      onClick={onSearch}
      aria-keyshortcuts="Control+K Meta+K"
    >
      <Icon name="search" />
      <span>{t('search.button')}</span>
      <i aria-hidden="true">{apple ? '⌘K' : 'Ctrl K'}</i>
    </button>
  );
}
