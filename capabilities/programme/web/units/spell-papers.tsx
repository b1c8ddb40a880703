import { useTranslation } from 'react-i18next';
import { downloadFile } from '#kernel/files/contract.ts';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { usePlace } from '#web/client/place.ts';
import { SendOneFile } from '#web/client/send-one-file.tsx';
import { useAction } from '#web/client/use-action.ts';
import { DetailPart } from '#web/ui/detail-panel.tsx';
import { EvidenceList } from '#web/ui/evidence-list.tsx';
import type { GivenPaper } from '#web/ui/given-paper-row.tsx';
import { replaceFillingPaper, replaceOpeningPaper, showUnits } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import type { UnitsData } from '../units-page.tsx';
import type { ShownPlace, ShownSpell } from './shown-places.ts';

export type SpellPapersProps = { place: ShownPlace; spell: ShownSpell; data: UnitsData };

/** The papers of a filling or an opening, to be opened, saved and replaced; for whoever may see them. */
export function SpellPapers(props: SpellPapersProps) {
  const { t } = useTranslation('programme');
  return (
    <DetailPart title={t('page.units.papers')}>
      {props.place.unit.readsPapers ? (
        <SpellPaperList {...props} />
      ) : (
        <p className="mk-secondary mk-sm">{t('page.units.papersNotShown')}</p>
      )}
    </DetailPart>
  );
}

/** The same without a head of their own, as a part of the history; what was taken back keeps its papers as they were. */
export function SpellPaperList({ place, spell, data }: SpellPapersProps) {
  const { programme } = usePlace();
  const addresses = useAddresses();
  const asked = place.kind === 'post' ? data.slots.fill : data.slots.open;
  return (
    <EvidenceList
      slots={asked.map(({ id, what }) => ({ id, kind: what }))}
      papers={spell.fact.evidence}
      omissions={spell.fact.omitted}
      addressesOf={(file) => ({
        page: addresses.file(file),
        content: endpointUrl(downloadFile, { params: { programme, file } }),
      })}
      {...(place.mayBegin && spell.fact.voided === null
        ? {
            replacing: {
              ask: (paper: GivenPaper, leave: () => void) => (
                <ReplacePaper paper={paper} place={place} spell={spell} onLeave={leave} />
              ),
            },
          }
        : {})}
    />
  );
}

type ReplaceProps = Pick<SpellPapersProps, 'place' | 'spell'> & { paper: GivenPaper; onLeave: () => void };

function ReplacePaper({ paper, place, spell, onLeave }: ReplaceProps) {
  const { t } = useTranslation('programme');
  const endpoint = place.kind === 'post' ? replaceFillingPaper : replaceOpeningPaper;
  const action = useAction(endpoint, { renews: [showUnits], onDone: onLeave });
  const cluster = place.unit.cluster?.id;
  return (
    <SendOneFile
      label={t('page.units.replace.label')}
      hint={t('page.units.replace.hint')}
      {...(cluster === undefined ? {} : { cluster })}
      action={action}
      doing={t('page.units.replace.doing')}
      refused={t('page.units.replace.refused')}
      onKept={(file) => action.act({ params: { fact: spell.fact.id }, body: { replaces: paper.id, file } })}
      leave={t('web:form.leave')}
      onLeave={onLeave}
    />
  );
}
