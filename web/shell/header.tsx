import { useTranslation } from 'react-i18next';
import { BrandMark } from '#web/ui/brand-mark.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Selvedge } from '#web/ui/selvedge.tsx';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import type { ProgrammeData } from './app-shell.tsx';
import { AsAtControl } from './as-at-control.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import './header.css';

type HeaderProps = {
  programme: ProgrammeData;
  crumb: readonly (string | undefined)[];
  past: boolean;
  onSearch: () => void;
};

/** Where the reader is, both clocks, search, language and scheme. */
export function Header({ programme, crumb, past, onSearch }: HeaderProps) {
  const { t } = useTranslation('web');
  const href = useHref();
  const [section, open] = crumb;
  const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <header className="mk-header">
      <Selvedge across />
      <a className="mk-brand" href={href(paths.home())} aria-label="Minka">
        <BrandMark />
      </a>
      <p className="mk-crumb">
        <b>{section}</b>
        {open === undefined ? '' : ` · ${open}`}
      </p>
      <div className="mk-header-tools">
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
        <AsAtControl programme={programme} past={past} />
        <SchemeSwitch />
        <LanguageSwitch />
      </div>
    </header>
  );
}
