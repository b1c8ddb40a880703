import { useTranslation } from 'react-i18next';
import { Icon } from '#web/ui/icon.tsx';
import type { SessionPlace } from '../client/session.ts';
import { useHref } from '../client/use-href.ts';
import { entryPath } from './sections.ts';

export type ProgrammeListProps = {
  places: readonly SessionPlace[];
  /** Where each leads; to the first page that is open where this is left out. */
  addressOf?: ((place: SessionPlace) => string) | undefined;
};

/** The reader's programmes, each a link, with the roles held there. */
export function ProgrammeList({ places, addressOf }: ProgrammeListProps) {
  const { t } = useTranslation('web');
  const href = useHref();
  return (
    <ul className="mk-programmes">
      {places.map((place) => (
        <li key={place.slug}>
          <a href={addressOf?.(place) ?? href(entryPath(place))}>
            <span>
              {place.name}
              <small>{place.roles.map(({ role }) => t(`auth:roles.${role}`)).join(' · ')}</small>
            </span>
            <Icon name="arrow-right" />
          </a>
        </li>
      ))}
    </ul>
  );
}
