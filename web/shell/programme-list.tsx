import { Icon } from '#web/ui/icon.tsx';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';

export type ProgrammeListProps = {
  programmes: readonly { slug: string; name: string; code: string | null }[];
  /** Where each leads; to its first page where this is left out. */
  addressOf?: ((slug: string) => string) | undefined;
};

/** The programmes of this instance, each a link. */
export function ProgrammeList({ programmes, addressOf }: ProgrammeListProps) {
  const href = useHref();
  return (
    <ul className="mk-programmes">
      {programmes.map(({ slug, name, code }) => (
        <li key={slug}>
          <a href={addressOf?.(slug) ?? href(paths.today(slug))}>
            <span>
              {name}
              {code !== null && <small>{code}</small>}
            </span>
            <Icon name="arrow-right" />
          </a>
        </li>
      ))}
    </ul>
  );
}
