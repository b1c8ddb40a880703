import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import { StateMark } from '#web/ui/state-mark.tsx';
import type { UnitShape } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { currentSpell, type ShownPlace, shownPlaces } from './shown-places.ts';
import { usePlaceWords } from './use-place-words.ts';
import './unit-card.css';

export type UnitCardProps = { unit: UnitShape; at: string; open: string | undefined };

/** One unit where it works: whether it runs, and a row for each of its posts and for its office. */
export function UnitCard({ unit, at, open }: UnitCardProps) {
  const { t } = useTranslation('programme');
  const words = usePlaceWords();
  return (
    <Card
      title={words.unitName(unit)}
      note={unit.acronym ?? undefined}
      actions={
        <StateChip
          shape={unit.running ? 'met' : 'idle'}
          label={t(unit.running ? 'page.units.running' : 'page.units.notYetRunning')}
        />
      }
    >
      <p className="unit-standing">{words.unitStanding(unit)}</p>
      <ul className="unit-places">
        {shownPlaces(unit).map((place) => (
          <PlaceRow key={place.id} place={place} at={at} isOpen={place.id === open} />
        ))}
      </ul>
    </Card>
  );
}

function PlaceRow({ place, at, isOpen }: { place: ShownPlace; at: string; isOpen: boolean }) {
  const { t } = useTranslation('programme');
  const words = usePlaceWords();
  const addresses = useAddresses();
  const current = currentSpell(place, at);
  return (
    <li>
      <a href={addresses.units(place.id)} aria-current={isOpen || undefined}>
        <StateMark shape={current === undefined ? 'idle' : 'met'} />
        <span className="unit-place-name">{words.placeName(place)}</span>
        <span className="unit-place-holder">
          {current !== undefined && words.holder(place, current)}
          {current === undefined && place.mayBegin && (
            <span className="unit-place-act">{t(`page.units.${place.kind}.begin`)}</span>
          )}
        </span>
        <span className="unit-place-since mk-muted mk-sm">{words.standing(place)}</span>
      </a>
    </li>
  );
}
