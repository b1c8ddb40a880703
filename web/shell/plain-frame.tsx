import type { ReactNode } from 'react';
import { BrandMark } from '#web/ui/brand-mark.tsx';
import { Selvedge } from '#web/ui/selvedge.tsx';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import './plain-frame.css';

/** A page outside any programme. */
export function PlainFrame({ children }: { children: ReactNode }) {
  const href = useHref();
  return (
    <div className="mk-plain">
      <Selvedge across />
      <header>
        <a className="mk-brand" href={href(paths.home())}>
          <BrandMark />
          Minka
        </a>
        <div>
          <SchemeSwitch />
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
