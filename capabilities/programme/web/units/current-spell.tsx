import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '#web/ui/act-button.tsx';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { StateMark } from '#web/ui/state-mark.tsx';
import { closeOffice, leavePost, voidFilling, voidOpening } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { TakeBackForm } from '../record/take-back-form.tsx';
import type { UnitsData } from '../units-page.tsx';
import { BeginForm } from './begin-form.tsx';
import { EndForm } from './end-form.tsx';
import type { ShownPlace, ShownSpell } from './shown-places.ts';
import { SpellPapers } from './spell-papers.tsx';
import { usePlaceWords } from './use-place-words.ts';

export type CurrentSpellProps = { place: ShownPlace; spell: ShownSpell; data: UnitsData };

type Doing = 'end' | 'correct' | 'takeBack';

/** What holds now: who or where, since when, the papers, and what may be recorded about it. */
export function CurrentSpell({ place, spell, data }: CurrentSpellProps) {
  const { t } = useTranslation('programme');
  const words = usePlaceWords();
  const addresses = useAddresses();
  const [doing, setDoing] = useState<Doing>();
  const { person, alsoHolds } = spell;
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
        {place.mayBegin && doing === undefined && <Acts place={place} spell={spell} onDo={setDoing} />}
      </DetailPart>
      {doing !== undefined && (
        <DetailPart title={t(`page.units.${kind}.${doing}`)}>
          <DoingForm
            doing={doing}
            place={place}
            spell={spell}
            data={data}
            onLeave={() => setDoing(undefined)}
          />
        </DetailPart>
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
}: Omit<CurrentSpellProps, 'data'> & { onDo: (act: Doing) => void }) {
  const { t } = useTranslation('programme');
  const acts = useRef<HTMLDivElement>(null);
  const wasLeft = useRef(false);
  useEffect(() => {
    // Whoever leaves a form finds himself where it was opened.
    if (wasLeft.current) acts.current?.querySelector('button')?.focus();
    wasLeft.current = true;
  }, []);
  const closed = (may: boolean) => (may ? undefined : t(`page.units.${kind}.endedFirst`));
  return (
    <div ref={acts} className="unit-acts">
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
}: CurrentSpellProps & { doing: Doing; onLeave: () => void }) {
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
