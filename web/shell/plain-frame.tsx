import type { ReactNode } from 'react';
import { BrandMark } from '#web/ui/brand-mark.tsx';
import { Selvedge } from '#web/ui/selvedge.tsx';
import { useSession } from '../client/session.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { AccountMenu } from './account-menu.tsx';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import './plain-frame.css';

/** A page outside any programme. */
export function PlainFrame({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  const href = useHref();
  const account = useSession().data?.account ?? null;
  return (
    <div className={narrow ? 'mk-plain mk-plain-narrow' : 'mk-plain'}>
      <Selvedge across />
      <header>
        <a className="mk-brand" href={href(paths.home())}>
          <BrandMark />
          Minka
        </a>
        <div>
          {account === null ? (
            <>
              <SchemeSwitch />
              <LanguageSwitch />
            </>
          ) : (
            <AccountMenu account={account} />
          )}
        </div>
      </header>
      <DemonstrationBanner />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
