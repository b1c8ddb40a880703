import { useTranslation } from 'react-i18next';
import { useFormat } from '#web/ui/format.tsx';
import type { UnitShape } from '../../contract.ts';
import type { ShownPlace, ShownSpell } from './shown-places.ts';

/** How units, posts and offices are called and how they stand, in the reader's language. */
export function usePlaceWords() {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const since = (key: string, day: string | null) =>
    day === null ? t(`page.units.${key}.never`) : t(`page.units.${key}.since`, { on: format.date(day) });
  const placeName = ({ name }: Pick<ShownPlace, 'name'>) => name ?? t('page.units.officeName');
  return {
    placeName,
    unitName: ({ name, cluster }: Pick<UnitShape, 'name' | 'cluster'>) =>
      cluster === null ? name : t('page.units.unitIn', { unit: name, cluster: cluster.name }),
    /** Who holds a post, or where an office is. */
    holder: ({ kind }: Pick<ShownPlace, 'kind'>, spell: ShownSpell) =>
      kind === 'office' ? (spell.address ?? '') : (spell.person?.name ?? t('page.units.nameNotShown')),
    /** "Filled since 2 Mar 2026", "Vacant since 1 Jun 2026". */
    standing: ({ kind, standing }: Pick<ShownPlace, 'kind' | 'standing'>) =>
      since(`${kind}.${standing.holds ? 'holds' : 'lacks'}`, standing.since),
    /** "Up and running since …", or what is missing. */
    unitStanding: (unit: UnitShape) => {
      if (unit.running) return since('unit', unit.since);
      const lacks = unit.lacks.map(({ post, since: day }) => {
        const name = unit.posts.find(({ id }) => id === post)?.name;
        return name === undefined
          ? since('lacks.office', day)
          : t('page.units.lacks.named', { post: name, what: since('lacks.post', day) });
      });
      return t('page.units.notRunning', { lacks: lacks.join('; ') });
    },
    /** "2 Mar 2026 to 31 May 2026". */
    days: ({ fact, last }: Pick<ShownSpell, 'fact' | 'last'>) =>
      last === null
        ? t('page.units.from', { first: format.date(fact.happenedOn) })
        : t('page.units.fromTo', { first: format.date(fact.happenedOn), last: format.date(last) }),
  };
}
