import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '#web/ui/data-table.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import type { IndicatorShape } from '../../contract.ts';
import { IndicatorValue } from './indicator-value.tsx';
import type { BoardProps } from './logframe-card.tsx';

/** Every indicator in the order of the logical framework: the weave's twin for who reads rows. */
export function IndicatorTable({ board, names, search }: BoardProps) {
  const { t } = useTranslation('indicators');
  const format = useFormat();
  const hrefOf = ({ id }: IndicatorShape) => search.hrefWith({ open: id });
  const levelOf = ({ level }: IndicatorShape) => board.levels.find(({ id }) => id === level)?.name ?? level;
  const columns: readonly DataColumn<IndicatorShape>[] = [
    {
      id: 'state',
      head: t('page.state'),
      phone: 'end',
      cell: ({ state }) => <StateChip state={state} />,
    },
    { id: 'name', head: t('page.number'), phone: 'mark', cell: ({ id }) => <b>{names.get(id) ?? id}</b> },
    {
      id: 'statement',
      head: t('page.indicator'),
      phone: 'title',
      cell: (one) => (
        <a href={hrefOf(one)}>
          {one.statement}
          <span className="mk-hidden"> ({levelOf(one)})</span>
        </a>
      ),
    },
    {
      id: 'value',
      head: t('page.valueAndTarget'),
      phone: 'second',
      cell: (one) => <IndicatorValue indicator={one} href={hrefOf(one)} />,
    },
    {
      id: 'due',
      head: t('page.due'),
      phone: 'second-end',
      number: true,
      cell: ({ current: { due } }) => (due === null ? t('page.undated') : format.date(due)),
    },
  ];
  return (
    <DataTable
      caption={t('page.weaveCaption')}
      columns={columns}
      rows={board.indicators}
      rowId={({ id }) => id}
      selectedId={search.open}
    />
  );
}
