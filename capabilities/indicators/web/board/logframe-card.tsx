import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import type { ResultsSearch } from '../parts/use-results-search.ts';
import type { BoardData } from '../results-page.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { Weave } from './weave.tsx';

export type BoardProps = {
  board: BoardData;
  /** Short names of the indicators, by id. */
  names: ReadonlyMap<string, string>;
  search: ResultsSearch;
};

/** The logical framework by level and due month, or the same as a table. */
export function LogframeCard({ board, names, search }: BoardProps) {
  const { t } = useTranslation('indicators');
  return (
    <Card
      title={t('page.logframe')}
      note={t('page.byMonth', { count: board.indicators.length })}
      actions={
        <Segmented
          label={t('page.view')}
          options={[
            { value: 'weave', label: t('page.viewWeave') },
            { value: 'table', label: t('page.viewTable') },
          ]}
          value={search.view}
          onChange={(view) => search.change({ view: view === 'table' ? view : undefined })}
        />
      }
    >
      {search.view === 'table' ? (
        <IndicatorTable board={board} names={names} search={search} />
      ) : (
        <Weave board={board} names={names} search={search} />
      )}
    </Card>
  );
}
