import { useTranslation } from 'react-i18next';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { DetailPanel, DetailPart } from '#web/ui/detail-panel.tsx';
import { ParagraphReference } from '#web/ui/paragraph-reference.tsx';
import { ParagraphVoice } from '#web/ui/paragraph-voice.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import { type OpenIndicatorShape, showIndicator } from '../../contract.ts';
import { useStandingWords } from '../parts/state-words.ts';
import type { ResultsSearch } from '../parts/use-results-search.ts';
import { DatesPart } from './dates-part.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { ValuePart } from './value-part.tsx';
import './indicator-detail.css';

type IndicatorDetailProps = {
  id: string;
  names: ReadonlyMap<string, string>;
  search: ResultsSearch;
};

/** One indicator open to its evidence. */
export function IndicatorDetail({ id, names, search }: IndicatorDetailProps) {
  const open = useEndpoint(showIndicator, { params: { indicator: id } });
  // What is shown while the next one is on its way is the one before.
  const isHere = open.data?.indicator.id === id;
  return (
    <Loaded query={{ ...open, data: isHere ? open.data : undefined }} rows={8}>
      {(data) => <OpenIndicator open={data} name={names.get(id) ?? id} search={search} />}
    </Loaded>
  );
}

type OpenProps = { open: OpenIndicatorShape; name: string; search: ResultsSearch };

function OpenIndicator({ open, name, search }: OpenProps) {
  const { t } = useTranslation('indicators');
  const standing = useStandingWords();
  const { indicator } = open;
  const words = standing(indicator);
  return (
    <DetailPanel
      id={indicator.id}
      overline={
        <>
          <b>{name}</b>
          <StateChip state={indicator.state} />
          {words !== null && <span>{words}</span>}
        </>
      }
      title={titleOf(open)}
      closeHref={search.hrefWith({ open: undefined })}
      closeLabel={t('page.close')}
      onClose={() => search.change({ open: undefined, rows: undefined }, false)}
    >
      <div className="mk-detail-part mk-indicator-said">
        <ParagraphVoice segments={[{ text: open.quote }]} quoted>
          {' '}
          <ParagraphReference
            sign={indicator.said.numbered}
            href={indicator.said.opens === null ? undefined : search.logframeHref(indicator.id)}
          >
            {indicator.said.label}
          </ParagraphReference>
        </ParagraphVoice>
      </div>
      <ValuePart open={open} search={search} />
      <DatesPart indicator={indicator} />
      {indicator.waitsFor.length === 0 && <EvidencePart open={open} search={search} />}
      <Words title={t('page.verification')} words={open.verification} />
      <Words title={t('page.assumptions')} words={open.assumptions} />
    </DetailPanel>
  );
}

/** What is counted, by its own name; the statement where nothing says what is. */
function titleOf({ indicator: { conditions, statement } }: OpenIndicatorShape): string {
  const measures = [...new Set(conditions.flatMap(({ measure }) => measure?.name ?? []))];
  return measures.length === 0 ? statement : measures.join(' · ');
}

function Words({ title, words }: { title: string; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <DetailPart title={title}>
      <ul className="mk-indicator-words">
        {words.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </DetailPart>
  );
}
