import { useTranslation } from 'react-i18next';
import { BrandMark } from '#web/ui/brand-mark.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { useSession } from '../client/session.ts';
import type { ProgrammeData } from './app-shell.tsx';
import './paper-head.css';

type PaperHeadProps = {
  programme: ProgrammeData;
  /** Section and what is open in it. */
  crumb: readonly (string | undefined)[];
};

/**
 * What stands above every printed page in place of the header: which programme, which page, both clocks, and who printed
 * it. "Now" says nothing on paper, so the second clock is the moment itself: the page can be asked for again as it was.
 */
export function PaperHead({ programme, crumb }: PaperHeadProps) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const account = useSession().data?.account ?? null;
  const { code, shortName, at, known } = programme;
  const stands = [
    { term: t('asAt.happened'), words: format.date(at) },
    { term: t('asAt.recorded'), words: format.instant(known) },
    ...(account === null ? [] : [{ term: t('paper.printedBy'), words: account.name }]),
  ];
  return (
    <div className="mk-paper-head mk-on-paper">
      <BrandMark />
      <p>
        <b>{[shortName, code].filter(Boolean).join(' · ')}</b>
        <span>{crumb.filter(Boolean).join(' · ')}</span>
      </p>
      <dl>
        {stands.map(({ term, words }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
