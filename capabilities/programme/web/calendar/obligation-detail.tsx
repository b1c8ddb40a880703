import { useTranslation } from 'react-i18next';
import { DetailPanel, DetailPart } from '#web/ui/detail-panel.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { ParagraphReference } from '#web/ui/paragraph-reference.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import { shapeOf } from '#web/ui/state-mark.tsx';
import type { ObligationShape } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { useObligationTitle, useStateWords } from '../parts/obligation-words.ts';
import { DetailOccurrences } from './detail-occurrences.tsx';
import { DetailConsequence, DetailEvidence, DetailTiming } from './detail-parts.tsx';
import './obligation-detail.css';

export type ObligationDetailProps = {
  one: ObligationShape;
  all: readonly ObligationShape[];
  hrefOf: (id: string) => string;
  closeHref: string;
  onClose: () => void;
};

/** One thing owed: when and why then, by whom, with what evidence, what happens otherwise, and its other dates. */
export function ObligationDetail({ one, all, hrefOf, closeHref, onClose }: ObligationDetailProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const stateOf = useStateWords();
  const titleOf = useObligationTitle();
  const { days } = one;
  return (
    <DetailPanel
      id={one.id}
      overline={
        <>
          <StateChip shape={shapeOf(one.state)} label={stateOf(one)} />
          {days !== null && <span>{format.days(days)}</span>}
        </>
      }
      title={titleOf(one)}
      closeHref={closeHref}
      closeLabel={t('page.calendar.close')}
      onClose={onClose}
    >
      <DetailTiming one={one} />
      <DetailConsequence one={one} />
      <DetailPart title={t('page.calendar.detail.who')}>
        <Parties one={one} />
      </DetailPart>
      <DetailEvidence one={one} />
      <DetailOccurrences one={one} all={all} hrefOf={hrefOf} />
      <DetailPart title={t('page.calendar.detail.written')}>
        <Written one={one} />
      </DetailPart>
    </DetailPanel>
  );
}

function Parties({ one: { owner, to, acceptedBy, cluster } }: { one: ObligationShape }) {
  const { t } = useTranslation('programme');
  const rows = [
    { id: 'owner', label: t('page.calendar.detail.owner'), named: owner },
    { id: 'to', label: t('page.calendar.detail.to'), named: to },
    { id: 'acceptedBy', label: t('page.calendar.detail.acceptedBy'), named: acceptedBy },
    { id: 'cluster', label: t('page.calendar.detail.cluster'), named: cluster },
  ];
  return (
    <dl className="obligation-facts">
      {rows.map(
        ({ id, label, named }) =>
          named !== null && (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{named.name}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Written({ one: { said, indicator, clause, note } }: { one: ObligationShape }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const paragraph =
    said.opens === null
      ? undefined
      : addresses.paragraph(said.opens, undefined, indicator === null ? clause : undefined);
  return (
    <>
      <p className="mk-sm obligation-written">
        <ParagraphReference sign={said.numbered} href={paragraph}>
          {said.label}
        </ParagraphReference>
        {indicator !== null && (
          <a href={addresses.indicator(indicator)}>{t('page.calendar.detail.indicator')}</a>
        )}
      </p>
      {note !== null && <p className="mk-sm mk-secondary obligation-note">{note}</p>}
    </>
  );
}
