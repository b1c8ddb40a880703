import { useTranslation } from 'react-i18next';
import { DateText } from '#web/ui/amounts.tsx';
import { Card } from '#web/ui/card.tsx';
import { ParagraphReference } from '#web/ui/paragraph-reference.tsx';
import { SeverityChip, StateChip, severityShape } from '#web/ui/state-chip.tsx';
import { StateMark } from '#web/ui/state-mark.tsx';
import type { FindingShape } from '../../contract.ts';
import { FindingPlaces } from './finding-places.tsx';
import { WaysOut } from './ways-out.tsx';
import './finding-card.css';

export type FindingCardProps = {
  finding: FindingShape;
  /** On its own page the message is the page's title, and the card needs none. */
  titled?: boolean;
};

const tones = { error: 'late', warning: 'risk', note: undefined } as const;

/** What cannot stand together: the places side by side, the arithmetic, how it is read, and the ways out. */
export function FindingCard({ finding, titled = true }: FindingCardProps) {
  const { t } = useTranslation('programme');
  const { settled, severity } = finding;
  const content = (
    <>
      <FindingPlaces finding={finding} />
      <Readings finding={finding} />
      {settled === null && <WaysOut key={finding.key} finding={finding} />}
    </>
  );
  const chip =
    settled === null ? (
      <SeverityChip severity={severity} />
    ) : (
      <StateChip shape="met" label={t('page.finding.settled')} />
    );
  return (
    <div className="finding-card">
      <Card
        id={`finding-${finding.key}`}
        title={titled ? finding.message : t('page.finding.whereItStands')}
        mark={<StateMark shape={settled === null ? severityShape(severity) : 'met'} />}
        tone={settled === null ? tones[severity] : undefined}
        actions={chip}
      >
        {content}
      </Card>
    </div>
  );
}

/** How it is read meanwhile, what would settle it, and who settled it. */
function Readings({ finding: { reads, settles, settled } }: { finding: FindingShape }) {
  const { t } = useTranslation('programme');
  return (
    <dl className="finding-readings">
      {reads !== null && (
        <div>
          <dt>
            {t(settled === null ? 'page.finding.reads' : 'page.finding.readsNow')}{' '}
            <ParagraphReference sign={reads.numbered}>{reads.label}</ParagraphReference>
          </dt>
          <dd>{reads.why}</dd>
        </div>
      )}
      {settled === null ? (
        <div>
          <dt>{t('page.finding.settles')}</dt>
          <dd>{settles}</dd>
        </div>
      ) : (
        <div>
          <dt>
            {t('page.finding.settledBy', { by: settled.by })} <DateText date={settled.on} />
          </dt>
          <dd>{settled.why}</dd>
        </div>
      )}
    </dl>
  );
}
