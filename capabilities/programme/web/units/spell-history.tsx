import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactShape } from '#kernel/fact/contract.ts';
import { ActButton } from '#web/ui/act-button.tsx';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { closeOffice, leavePost, voidClosing, voidLeaving } from '../../contract.ts';
import { TakeBackForm } from '../record/take-back-form.tsx';
import type { UnitsData } from '../units-page.tsx';
import { EndForm } from './end-form.tsx';
import type { ShownPlace, ShownSpell } from './shown-places.ts';
import { SpellPaperList } from './spell-papers.tsx';
import { usePlaceWords } from './use-place-words.ts';

export type SpellHistoryProps = { place: ShownPlace; current: ShownSpell | undefined; data: UnitsData };

/** Everything that was recorded of a place besides what holds: those before, what was corrected and what was taken back. */
export function SpellHistory({ place, current, data }: SpellHistoryProps) {
  const { t } = useTranslation('programme');
  const past = place.spells.filter(({ fact }) => fact.id !== current?.fact.id);
  const shown = current !== undefined && current.endings.length > 0 ? [current, ...past] : past;
  if (shown.length === 0) return null;
  return (
    <DetailPart title={t('page.units.history')}>
      <ol className="unit-history">
        {shown.map((spell) => (
          <PastSpell
            key={spell.fact.id}
            place={place}
            spell={spell}
            data={data}
            hasPapers={spell.fact.id !== current?.fact.id && place.unit.readsPapers}
          />
        ))}
      </ol>
    </DetailPart>
  );
}

type SpellProps = { place: ShownPlace; spell: ShownSpell; data: UnitsData };

function PastSpell({ place, spell, data, hasPapers }: SpellProps & { hasPapers: boolean }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const words = usePlaceWords();
  const isVoided = spell.fact.voided !== null;
  return (
    <li>
      <p className={isVoided ? 'unit-voided' : undefined}>
        <b>{words.holder(place, spell)}</b> {words.days(spell)}
      </p>
      <Voided fact={spell.fact} />
      {spell.endings.map((ending) => (
        <div key={ending.fact.id}>
          <p className={ending.fact.voided === null ? 'mk-sm' : 'mk-sm unit-voided'}>
            {t(`page.units.${place.kind}.ended`, { on: format.date(ending.fact.happenedOn) })}
            {ending.reason !== null && ` ${ending.reason}`}
          </p>
          <Voided fact={ending.fact} />
          {place.mayBegin && ending.fact.voided === null && !isVoided && (
            <EndingActs place={place} spell={spell} data={data} ending={ending} />
          )}
        </div>
      ))}
      {hasPapers && (
        <details className="unit-past-papers">
          <summary>{t('page.units.papers')}</summary>
          <SpellPaperList place={place} spell={spell} data={data} />
        </details>
      )}
    </li>
  );
}

function Voided({ fact: { voided } }: { fact: FactShape }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  if (voided === null) return null;
  return (
    <p className="mk-muted mk-sm">
      {t('page.units.voided', { name: voided.by, instant: format.instant(voided.at), reason: voided.reason })}
    </p>
  );
}

function EndingActs({ place, spell, data, ending }: SpellProps & { ending: ShownSpell['endings'][number] }) {
  const { t } = useTranslation('programme');
  const [doing, setDoing] = useState<'correct' | 'takeBack'>();
  const isPost = place.kind === 'post';
  const onLeave = () => setDoing(undefined);
  if (doing === 'correct') {
    const endpoint = isPost ? leavePost : closeOffice;
    return <EndForm {...{ endpoint, place, spell, data, onLeave }} corrects={ending} />;
  }
  if (doing === 'takeBack') {
    return (
      <TakeBackForm
        endpoint={isPost ? voidLeaving : voidClosing}
        fact={ending.fact.id}
        onDone={onLeave}
        onLeave={onLeave}
      />
    );
  }
  return (
    <div className="unit-acts">
      <ActButton size="compact-sm" onClick={() => setDoing('correct')}>
        {t('page.units.correctEnd')}
      </ActButton>
      <ActButton
        size="compact-sm"
        quiet
        closed={ending.can.takeBack ? undefined : t(`page.units.${place.kind}.begunSince`)}
        onClick={() => setDoing('takeBack')}
      >
        {t('page.units.takeBackEnd')}
      </ActButton>
    </div>
  );
}
