import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#web/ui/icon.tsx';
import { useHref } from '../client/use-href.ts';
import type { ProgrammeData } from './app-shell.tsx';
import { type Section, tabsOf } from './sections.ts';
import './phone-tabs.css';

type SectionsProps = {
  programme: ProgrammeData;
  /** Those that are open to the reader. */
  open: readonly Section[];
  section: Section | undefined;
};

/** Four rooms at most at the foot of a phone, word under icon. */
export function PhoneTabs({ programme, open, section }: SectionsProps) {
  const { t } = useTranslation('web');
  const href = useHref();
  const tabs = tabsOf(open);
  const current = tabs.some(({ id }) => id === section?.id) ? section?.id : section?.group;
  if (tabs.length === 0) return null;
  return (
    <nav className="mk-tabs" aria-label={t('rail.label')}>
      {tabs.map((entry) =>
        entry.tab ? (
          <a
            key={entry.id}
            href={href(entry.path(programme.slug))}
            aria-current={entry.id === current ? 'page' : undefined}
          >
            <Icon name={entry.tab} size={22} />
            {t(`section.${entry.id}`)}
          </a>
        ) : null,
      )}
    </nav>
  );
}

/** On a phone, what belongs together stands in a strip under the header. */
export function SectionStrip({ programme, open, section }: SectionsProps) {
  const { t } = useTranslation('web');
  const href = useHref();
  const strip = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is another place in the strip
  useEffect(() => {
    const current = strip.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [section]);
  const together = open.filter(({ group }) => group === section?.group);
  const isAllTabs = together.every((entry) => tabsOf(open).includes(entry));
  if (section === undefined || together.length < 2 || isAllTabs) return null;
  return (
    <nav className="mk-strip-nav" aria-label={t(`rail.${section.group}`)} ref={strip}>
      {together.map((entry) => (
        <a
          key={entry.id}
          href={href(entry.path(programme.slug))}
          aria-current={entry.id === section.id ? 'page' : undefined}
        >
          {t(`section.${entry.id}`)}
        </a>
      ))}
    </nav>
  );
}
