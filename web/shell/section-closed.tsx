import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import type { SessionPlace } from '../client/session.ts';
import { useHref } from '../client/use-href.ts';
import { openSections } from './sections.ts';

/** In place of a page that the roles held in the programme do not open: what they do open, and whom to ask. */
export function SectionClosed({ place, title }: { place: SessionPlace; title: string }) {
  const { t } = useTranslation('web');
  const href = useHref();
  const open = openSections(place);
  return (
    <>
      <PageHead title={open.length > 0 ? title : place.name} />
      <EmptyState
        title={open.length > 0 ? t('access.closed.title') : t('access.closed.nothing')}
        action={
          open.length > 0 && (
            <ul className="mk-closed-links">
              {open.map(({ id, path }) => (
                <li key={id}>
                  <a href={href(path(place.slug))}>{t(`section.${id}`)}</a>
                </li>
              ))}
            </ul>
          )
        }
      >
        {open.length > 0 ? t('access.closed.text') : t('access.closed.nothingText')}
      </EmptyState>
    </>
  );
}
