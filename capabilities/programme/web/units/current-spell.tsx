import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '#web/ui/act-button.tsx';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { StateMark } from '#web/ui/state-mark.tsx';
import { closeOffice, leavePost, voidFilling, voidOpening } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { ActPanel } from '../record/act-panel.tsx';
import { TakeBackForm } from '../record/take-back-form.tsx';
import { useFocusBack } from '../record/use-focus-back.ts';
import { useOpenAct } from '../record/use-open-act.ts';
import type { UnitsData } from '../units-page.tsx';
import { BeginForm } from './begin-form.tsx';
import { EndForm } from './end-form.tsx';
import type { ShownPlace, ShownSpell } from './shown-places.ts';
import { SpellPapers } from './spell-papers.tsx';
import { usePlaceWords } from './use-place-words.ts';

export type CurrentSpellProps = { place: ShownPlace; spell: ShownSpell; data: UnitsData };

const spellActs = ['end', 'correct', 'takeBack'] as const;
type SpellAct = (typeof spellActs)[number];

/** What holds now: who or where, since when, the papers, and what may be recorded about it. */
export function CurrentSpell({ place, spell, data }: CurrentSpellProps) {
  const { t } = useTranslation('programme');
  const words = usePlaceWords();
  const addresses = useAddresses();
  const { act, turnTo, leave } = useOpenAct();
  const acts = useFocusBack<HTMLDivElement>(act);
  const { person, alsoHolds, can } = spell;
  const doing = spellActs.find((one) => one === act && can[one]);
  const { kind } = place;
  return (
    <>
      <DetailPart title={t(`page.units.${kind}.held`)}>
        <p className="unit-holder">
          <StateMark shape="met" />
          {person === null ? (
            <b>{words.holder(place, spell)}</b>
          ) : (
            <a href={addresses.person(person.id)}>
              <b>{person.name}</b>
            </a>
          )}
        </p>
        <p className="mk-secondary mk-sm">{words.days(spell)}</p>
        {alsoHolds.length > 0 && (
          <p className="mk-sm">
            {t('page.units.alsoHolds', { count: alsoHolds.length, posts: alsoHolds.join('; ') })}
          </p>
        )}
        <Recorded spell={spell} />
        {place.mayBegin && doing === undefined && (
          <Acts ref={acts} place={place} spell={spell} onDo={turnTo} />
        )}
      </DetailPart>
      {doing !== undefined && (
        <div className="mk-detail-part">
          <ActPanel title={t(`page.units.${kind}.${doing}`)}>
            <DoingForm doing={doing} place={place} spell={spell} data={data} onLeave={leave} />
          </ActPanel>
        </div>
      )}
      <SpellPapers place={place} spell={spell} data={data} />
    </>
  );
}

function Recorded({ spell: { fact } }: Pick<CurrentSpellProps, 'spell'>) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  return (
    <p className="mk-muted mk-sm">
      {t('page.units.recorded', { name: fact.recordedBy, instant: format.instant(fact.recordedAt) })}
      {fact.corrects !== null && ` ${t('page.units.correctedBecause', { reason: fact.corrects.reason })}`}
    </p>
  );
}

/** Where something ended already, that is taken back first; the buttons say so. */
function Acts({
  place: { kind },
  spell: { can },
  onDo,
  ref,
}: Omit<CurrentSpellProps, 'data'> & { onDo: (act: SpellAct) => void; ref: Ref<HTMLDivElement> }) {
  const { t } = useTranslation('programme');
  const closed = (may: boolean) => (may ? undefined : t(`page.units.${kind}.endedFirst`));
  return (
    <div ref={ref} tabIndex={-1} className="unit-acts">
      <ActButton quiet closed={closed(can.end)} onClick={() => onDo('end')}>
        {t(`page.units.${kind}.end`)}
      </ActButton>
      <ActButton quiet closed={closed(can.correct)} onClick={() => onDo('correct')}>
        {t(`page.units.${kind}.correct`)}
      </ActButton>
      <ActButton quiet closed={closed(can.takeBack)} onClick={() => onDo('takeBack')}>
        {t(`page.units.${kind}.takeBack`)}
      </ActButton>
    </div>
  );
}

function DoingForm({
  doing,
  place,
  spell,
  data,
  onLeave,
}: CurrentSpellProps & { doing: SpellAct; onLeave: () => void }) {
  const shared = { place, data, onLeave };
  const isPost = place.kind === 'post';
  if (doing === 'correct') return <BeginForm {...shared} corrects={spell} />;
  if (doing === 'end') {
    return <EndForm {...shared} endpoint={isPost ? leavePost : closeOffice} spell={spell} />;
  }
  return (
    <TakeBackForm
      endpoint={isPost ? voidFilling : voidOpening}
      fact={spell.fact.id}
      onDone={onLeave}
      onLeave={onLeave}
    />
  );
}
