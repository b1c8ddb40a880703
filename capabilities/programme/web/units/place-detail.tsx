import { useTranslation } from 'react-i18next';
import { ActButton } from '#web/ui/act-button.tsx';
import { DetailPanel, DetailPart } from '#web/ui/detail-panel.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ActPanel } from '../record/act-panel.tsx';
import { useFocusBack } from '../record/use-focus-back.ts';
import { useOpenAct } from '../record/use-open-act.ts';
import type { UnitsData } from '../units-page.tsx';
import { BeginForm } from './begin-form.tsx';
import { CurrentSpell } from './current-spell.tsx';
import { currentSpell, type ShownPlace } from './shown-places.ts';
import { SpellHistory } from './spell-history.tsx';
import { usePlaceWords } from './use-place-words.ts';

export type PlaceDetailProps = {
  place: ShownPlace;
  data: UnitsData;
  closeHref: string;
  onClose: () => void;
};

/** A post or an office: who holds it or where it is, with the papers, what was before, and what may be recorded. */
export function PlaceDetail({ place, data, closeHref, onClose }: PlaceDetailProps) {
  const { t } = useTranslation('programme');
  const words = usePlaceWords();
  const current = currentSpell(place, data.at);
  return (
    <DetailPanel
      id={place.id}
      overline={<span>{words.unitName(place.unit)}</span>}
      title={words.placeName(place)}
      closeHref={closeHref}
      closeLabel={t('page.units.back')}
      onClose={onClose}
    >
      {place.note !== null && (
        <DetailPart title={t('page.units.duty')}>
          <p className="mk-sm">{place.note}</p>
        </DetailPart>
      )}
      {current === undefined ? (
        <Vacant place={place} data={data} />
      ) : (
        <CurrentSpell key={current.fact.id} place={place} spell={current} data={data} />
      )}
      <SpellHistory place={place} current={current} data={data} />
      {current !== undefined && place.kind === 'post' && <EarlierHolder place={place} data={data} />}
    </DetailPanel>
  );
}

type PartProps = Pick<PlaceDetailProps, 'place' | 'data'>;

/** Nobody holds the post, or no office is open: since when, and the form that changes it. */
function Vacant({ place, data }: PartProps) {
  const { t } = useTranslation('programme');
  const words = usePlaceWords();
  const { act, turnTo, leave } = useOpenAct();
  const isOpen = act === 'begin' && place.mayBegin;
  const vacant = useFocusBack<HTMLDivElement>(act);
  if (isOpen) {
    return (
      <DetailPart title={words.standing(place)}>
        <ActPanel title={t(`page.units.${place.kind}.begin`)}>
          <BeginForm place={place} data={data} onLeave={leave} />
        </ActPanel>
      </DetailPart>
    );
  }
  return (
    <DetailPart title={words.standing(place)}>
      <div ref={vacant} tabIndex={-1} className="unit-vacant">
        <EmptyState
          title={t(`page.units.${place.kind}.vacantTitle`)}
          action={
            <ActButton
              variant="filled"
              closed={place.mayBegin ? undefined : t('page.units.notYours')}
              onClick={() => turnTo('begin')}
            >
              {t(`page.units.${place.kind}.begin`)}
            </ActButton>
          }
        >
          {t(`page.units.${place.kind}.vacantText`)}
        </EmptyState>
      </div>
    </DetailPart>
  );
}

/** Somebody who held the post before whoever holds it now, recorded late with first and last day. */
function EarlierHolder({ place, data }: PartProps) {
  const { t } = useTranslation('programme');
  const { act, turnTo, leave } = useOpenAct();
  if (!place.mayBegin) return null;
  return (
    <DetailPart title={t('page.units.earlierHolder')}>
      {act === 'earlier' ? (
        <ActPanel title={t('page.units.recordEarlier')}>
          <BeginForm place={place} data={data} hasLeft onLeave={leave} />
        </ActPanel>
      ) : (
        <ActButton onClick={() => turnTo('earlier')}>{t('page.units.recordEarlier')}</ActButton>
      )}
    </DetailPart>
  );
}
