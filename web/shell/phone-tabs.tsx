import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#web/ui/icon.tsx';
import { useHref } from '../client/use-href.ts';
import type { ProgrammeData } from './app-shell.tsx';
import { type Section, sections } from './sections.ts';
import './phone-tabs.css';

type SectionsProps = { programme: ProgrammeData; section: Section | undefined };

/** The four rooms at the foot of a phone, word under icon. */
export function PhoneTabs({ programme, section }: SectionsProps) {
  const { t } = useTranslation('web');
  const href = useHref();
  const current = section?.tab ? section.id : section?.group;
  return (
    <nav className="mk-tabs" aria-label={t('rail.label')}>
      {sections.map((entry) =>
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

/** On a phone, what belongs to the agreement stands in a strip under the header. */
export function SectionStrip({ programme, section }: SectionsProps) {
  const { t } = useTranslation('web');
  const href = useHref();
  const strip = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is another place in the strip
  useEffect(() => {
    const current = strip.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [section]);
  if (section?.group !== 'agreement') return null;
  return (
    <nav className="mk-strip-nav" aria-label={t('rail.agreement')} ref={strip}>
      {sections
        .filter((entry) => entry.group === 'agreement')
        .map((entry) => (
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
