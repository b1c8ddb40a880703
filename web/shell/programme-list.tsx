import { Icon } from '#web/ui/icon.tsx';
import type { SessionPlace } from '../client/session.ts';
import { useHref } from '../client/use-href.ts';
import { entryPath } from './sections.ts';
import { usePlaceRoles } from './use-place-roles.ts';

export type ProgrammeListProps = {
  places: readonly SessionPlace[];
  /** Where each leads; to the first page that is open where this is left out. */
  addressOf?: ((place: SessionPlace) => string) | undefined;
};

/** The reader's programmes, each a link, with the roles held there. */
export function ProgrammeList({ places, addressOf }: ProgrammeListProps) {
  const rolesIn = usePlaceRoles();
  const href = useHref();
  return (
    <ul className="mk-programmes">
      {places.map((place) => (
        <li key={place.slug}>
          <a href={addressOf?.(place) ?? href(entryPath(place))}>
            <span>
              {place.name}
              <small>{rolesIn(place)}</small>
            </span>
            <Icon name="arrow-right" />
          </a>
        </li>
      ))}
    </ul>
  );
}
