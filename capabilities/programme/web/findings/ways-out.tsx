import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showProgramme } from '#programme/contract';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { CopyBlock } from '#web/ui/copy-block.tsx';
import type { FindingShape } from '../../contract.ts';
import { findingLetter } from './finding-letter.ts';
import { readingLines, settledLines } from './finding-lines.ts';
import './ways-out.css';

const ways = ['fix', 'ask', 'keep'] as const;
type Way = (typeof ways)[number];

/** What can be done with an open finding. Nothing is chosen beforehand; what is chosen shows what to paste or send. */
export function WaysOut({ finding }: { finding: FindingShape }) {
  const { t } = useTranslation('programme');
  const name = useId();
  const [chosen, setChosen] = useState<Way>();
  return (
    <fieldset className="finding-ways">
      <legend>{t('page.finding.ways')}</legend>
      {ways.map((way) => (
        <div key={way}>
          <label>
            <input type="radio" name={name} checked={way === chosen} onChange={() => setChosen(way)} />
            <span>
              <b>{t(`page.finding.way.${way}`)}</b>
              <small>{t(`page.finding.wayHelp.${way}`)}</small>
            </span>
          </label>
          {way === chosen && <Way way={way} finding={finding} />}
        </div>
      ))}
    </fieldset>
  );
}

function Way({ way, finding }: { way: Way; finding: FindingShape }) {
  if (way === 'fix') return <Fix finding={finding} />;
  return way === 'ask' ? <Ask finding={finding} /> : <Keep finding={finding} />;
}

/** The lines of the files that hold it, and where there is a choice, the lines that name what is read. */
function Fix({ finding }: { finding: FindingShape }) {
  const { t } = useTranslation('programme');
  const languages = useLanguages();
  const lines = finding.places.map(({ file, line, says }) => `${file}:${line}  ${says}`);
  return (
    <div className="finding-way">
      <CopyBlock
        label={t('page.finding.linesToChange')}
        note={t('page.finding.linesToChangeNote')}
        text={lines.join('\n')}
      />
      {finding.readable.length > 0 && (
        <CopyBlock
          label={t('page.finding.readingLines')}
          note={t(finding.reads === null ? 'page.finding.readingNote' : 'page.finding.readingNoteThere')}
          text={readingLines(finding, languages)}
        />
      )}
    </div>
  );
}

function Ask({ finding }: { finding: FindingShape }) {
  const { t } = useTranslation('programme');
  const programme = useEndpoint(showProgramme).data;
  if (programme === undefined) return null;
  return (
    <div className="finding-way">
      <CopyBlock
        prose
        label={t('page.finding.letter.label')}
        note={t('page.finding.letter.note')}
        text={findingLetter(finding, programme, t)}
      />
    </div>
  );
}

function Keep({ finding }: { finding: FindingShape }) {
  const { t } = useTranslation('programme');
  const languages = useLanguages();
  const today = useEndpoint(showProgramme).data?.today;
  if (today === undefined) return null;
  return (
    <div className="finding-way">
      <CopyBlock
        label={t('page.finding.settledLines')}
        note={t('page.finding.settledNote')}
        text={settledLines(finding, today, languages)}
      />
    </div>
  );
}

/** The languages in which the programme's files speak. */
function useLanguages(): string[] {
  return Object.keys(useEndpoint(showProgramme).data?.locales ?? {});
}
