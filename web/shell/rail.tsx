import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '#web/ui/brand-mark.tsx';
import { Selvedge } from '#web/ui/selvedge.tsx';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import type { ProgrammeData } from './app-shell.tsx';
import type { Section } from './sections.ts';
import './rail.css';

type RailProps = { programme: ProgrammeData; open: readonly Section[]; section: Section | undefined };

const groups = ['today', 'agreement', 'calendar', 'people'] as const;

/** The rooms of the programme that are open to the reader, beside the woven edge. */
export function Rail({ programme, open, section }: RailProps) {
  const { t } = useTranslation('web');
  const href = useHref();
  const shown = groups.filter((group) => open.some((entry) => entry.group === group));
  return (
    <nav className="mk-rail" aria-label={t('rail.label')}>
      <Selvedge />
      <a className="mk-brand" href={href(paths.home())}>
        <BrandMark />
        Minka
      </a>
      {shown.map((group, index) => (
        <Fragment key={group}>
          {index > 0 && <span className="mk-rail-joint" />}
          <ul>
            {open
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <li key={entry.id}>
                  <a
                    href={href(entry.path(programme.slug))}
                    aria-current={entry.id === section?.id ? 'page' : undefined}
                  >
                    {t(`section.${entry.id}`)}
                    {entry.id === 'findings' && <OpenFindings programme={programme} />}
                  </a>
                </li>
              ))}
          </ul>
        </Fragment>
      ))}
      <p className="mk-rail-foot">
        {programme.shortName}
        <br />
        {[programme.code, programme.country].filter(Boolean).join(' · ')}
        <br />
        {t('rail.revision', { number: programme.revision.number })}
      </p>
    </nav>
  );
}

/** How many places of the agreement cannot stand together. */
function OpenFindings({ programme }: { programme: ProgrammeData }) {
  const { t } = useTranslation('web');
  const { error } = programme.findings;
  if (error === 0) return null;
  return (
    <span className="mk-rail-count">
      {error}
      <span className="mk-hidden"> {t('rail.contradictions')}</span>
    </span>
  );
}
