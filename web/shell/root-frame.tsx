import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FormatProvider } from '#web/ui/format.tsx';
import { usePlace } from '../client/place.ts';
import { speak } from '../client/texts.ts';
import { SessionGate } from './session-gate.tsx';

/** Around every page: who reads it, the language of the document, and the focus after a change of page. */
export function RootFrame() {
  useDocumentLanguage();
  useFocusOnNewPage();
  const { lang } = usePlace();
  // Outside a programme, which names its own: the language alone, and the clock of the reader's machine.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <FormatProvider tag={lang} timeZone={timeZone}>
      <SessionGate>
        <Outlet />
      </SessionGate>
    </FormatProvider>
  );
}

function useDocumentLanguage() {
  const { lang } = usePlace();
  const { i18n } = useTranslation();
  useEffect(() => {
    document.documentElement.lang = lang;
    if (i18n.language !== lang) void speak(i18n, lang);
  }, [lang, i18n]);
}

/** Moves the focus to the content, so that a screen reader goes on there and not at the link that was left. */
function useFocusOnNewPage() {
  const { pathname, hash } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (hash === '') document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname, hash]);
}
