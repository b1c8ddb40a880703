import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { showLogframe } from '../contract.ts';
import { indicatorElementId } from './logframe/indicator-cell.tsx';
import { LevelRows } from './logframe/level-rows.tsx';
import { Footnotes } from './parts/footnotes.tsx';
import { usePageSearch } from './parts/use-page-search.ts';
import './logframe/logframe-matrix.css';

/** The logical framework as a matrix: levels by indicators, means of verification and assumptions. */
export function LogframePage() {
  const { t } = useTranslation('programme');
  const logframe = useEndpoint(showLogframe);
  return (
    <>
      <PageHead title={t('page.logframe.title')} lede={t('page.logframe.lede')} />
      <Loaded query={logframe} rows={12}>
        {(data) => <Matrix logframe={data} />}
      </Loaded>
    </>
  );
}

function Matrix({ logframe }: { logframe: ResponseOf<typeof showLogframe> }) {
  const { t } = useTranslation('programme');
  const { open } = usePageSearch();
  const { levels, footnotes } = logframe;
  useIndicatorInView(open);
  if (levels.every(({ indicators }) => indicators.length === 0)) {
    return <EmptyState title={t('page.logframe.empty')}>{t('page.logframe.emptyHelp')}</EmptyState>;
  }
  const marked = new Set(
    levels.flatMap((level) => [...level.footnotes, ...level.indicators.flatMap((one) => one.footnotes)]),
  );
  return (
    <div className="mk-stack">
      <div className="mk-logframe-frame">
        <Card>
          <table className="mk-logframe">
            <caption className="mk-hidden">{t('page.logframe.title')}</caption>
            <colgroup>
              <col />
              <col />
              <col />
              <col />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{t('page.logframe.level')}</th>
                <th scope="col">{t('page.logframe.indicators')}</th>
                <th scope="col">{t('page.logframe.verification')}</th>
                <th scope="col">{t('page.logframe.assumptions')}</th>
              </tr>
            </thead>
            {levels.map((level) => (
              <LevelRows key={level.id} level={level} open={open} />
            ))}
          </table>
        </Card>
      </div>
      <Footnotes footnotes={footnotes.filter(({ id }) => marked.has(id))} />
    </div>
  );
}

/** An indicator to which a link led is brought into view, and is where a screen reader goes on. */
function useIndicatorInView(open: string | undefined) {
  useEffect(() => {
    if (open === undefined) return;
    const row = document.getElementById(indicatorElementId(open));
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [open]);
}
