import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { WithDetail } from '#web/ui/detail-panel.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Legend } from '#web/ui/legend.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { shapeOf } from '#web/ui/state-mark.tsx';
import { indicatorStates, showBoard } from '../contract.ts';
import { IndicatorRows } from './board/indicator-rows.tsx';
import { LogframeCard } from './board/logframe-card.tsx';
import { IndicatorDetail } from './indicator/indicator-detail.tsx';
import { shortNames } from './parts/short-names.ts';
import { useResultsSearch } from './parts/use-results-search.ts';

export type BoardData = ResponseOf<typeof showBoard>;

/** What the agreement is judged by: the logical framework as a board of states, one indicator open to its evidence. */
export function ResultsPage() {
  const { t } = useTranslation('indicators');
  const board = useEndpoint(showBoard);
  return (
    <>
      <PageHead title={t('page.title')} lede={board.data && <Counts board={board.data} />} />
      <Loaded query={board} rows={12}>
        {(data) => <Board board={data} />}
      </Loaded>
    </>
  );
}

/** How many stand how, each state with its shape and word. */
function Counts({ board: { counts } }: { board: BoardData }) {
  const { t } = useTranslation(['indicators', 'web']);
  const entries = indicatorStates
    .filter((state) => counts[state] > 0)
    .map((state) => ({
      id: state,
      shape: shapeOf(state),
      label: t('page.counted', { state: t(`web:state.${state}`), count: counts[state] }),
    }));
  return <Legend entries={entries} />;
}

function Board({ board }: { board: BoardData }) {
  const { t } = useTranslation('indicators');
  const search = useResultsSearch();
  const { indicators, levels } = board;
  const names = useMemo(
    () => shortNames(indicators, levels, { goal: t('page.letter.goal'), purpose: t('page.letter.purpose') }),
    [indicators, levels, t],
  );
  if (indicators.length === 0) {
    return <EmptyState title={t('page.none')}>{t('page.noneHelp')}</EmptyState>;
  }
  const isOpen = indicators.some(({ id }) => id === search.open);
  const met = indicators.filter(({ state }) => state === 'met' || state === 'met_late');
  const open = indicators.filter((one) => !met.includes(one));
  const shared = { board, names, search };
  return (
    <WithDetail
      detail={
        isOpen &&
        search.open !== undefined && <IndicatorDetail id={search.open} names={names} search={search} />
      }
    >
      <LogframeCard {...shared} />
      {search.view === 'weave' && (
        <>
          {open.length > 0 && <IndicatorRows {...shared} title={t('page.open')} indicators={open} />}
          {met.length > 0 && <IndicatorRows {...shared} title={t('page.met')} indicators={met} />}
        </>
      )}
    </WithDetail>
  );
}
