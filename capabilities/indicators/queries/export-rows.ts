import { Temporal } from 'temporal-polyfill';
import { defineQuery } from '#kernel/query.ts';
import { csvOf } from '#kernel/sheet/csv.ts';
import type { Sheet } from '#kernel/sheet/sheet.ts';
import { workbookOf } from '#kernel/sheet/workbook.ts';
import { exportRows } from '../contract.ts';
import type { IndicatorServices } from '../indicator-services.ts';
import { clusterOf, type Presenting } from '../present/indicator.ts';
import { indicatorUnknown } from '../problems.ts';
import { speak } from '../words/speak.ts';
import { indicatorRows, type RowBehind, type RowsBehind } from './indicator-rows.ts';
import { loadJudged } from './load-judged.ts';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The rows behind an indicator as a file, the same as the page shows to the same person. */
export const rowsExported = (services: IndicatorServices) =>
  defineQuery({
    endpoint: exportRows,
    door: 'indicators.board.read',
    async run(context, { params, query }) {
      const judgement = await loadJudged(services, context, query, params.indicator);
      const [judged] = judgement.judged;
      if (judged === undefined) throw indicatorUnknown({ indicator: params.indicator });
      const { agreement } = judgement;
      const presenting = { agreement, t: speak(context.locale), tag: agreement.speaker.tag };
      const behind = await indicatorRows(services, context, judgement, judged.current);
      const sheet = sheetOf(judged.indicator.id, behind, presenting);
      const { format } = query;
      const name = `${presenting.t('export.file', { indicator: judged.indicator.id, date: agreement.at.toString() })}.${format}`;
      return {
        download: true,
        name,
        mediaType: mediaTypes[format],
        inline: false,
        bytes: async () => (format === 'csv' ? new TextEncoder().encode(csvOf(sheet)) : workbookOf(sheet)),
        about: { id: judged.indicator.id, name, cluster: null },
      } as const;
    },
  });

function sheetOf(indicator: string, behind: RowsBehind, presenting: Presenting): Sheet {
  const { t } = presenting;
  const column = (name: string, kind: Sheet['columns'][number]['kind'] = 'text') => ({
    head: t(`export.column.${name}`),
    kind,
  });
  return {
    name: t('export.tab', { indicator }),
    columns: [
      column('standing'),
      column('what'),
      column('cluster'),
      column('happenedOn', 'date'),
      column('why'),
      column('recordedBy'),
      column('recordedAt'),
      column('measure'),
      column('fact'),
    ],
    rows: [
      ...behind.counted.map((row) => cellsOf(row, 'counted', presenting)),
      ...behind.leftOut.map((row) => cellsOf(row, 'leftOut', presenting)),
      ...behind.corrections.map((row) => cellsOf(row, 'corrected', presenting)),
    ],
  };
}

function cellsOf(
  row: RowBehind,
  standing: 'counted' | 'leftOut' | 'corrected',
  { t, agreement }: Presenting,
) {
  return [
    t(`export.standing.${standing}`),
    row.label,
    row.cluster === null ? null : clusterOf(row.cluster, agreement).name,
    row.happenedOn,
    row.why,
    row.recordedBy,
    row.recordedAt === null ? null : Temporal.Instant.from(row.recordedAt).toString(),
    row.measure,
    row.fact,
  ];
}
