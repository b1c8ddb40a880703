import {
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { useFormat } from './format.tsx';
import { Icon } from './icon.tsx';
import './data-table.css';

export type DataColumn<Row> = {
  id: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Makes the column sortable. `null` (no data) comes last in both directions. */
  sortValue?: (row: Row) => string | number | null;
  /** Makes the column sortable by whoever gives the rows, which come in their order. */
  sortsElsewhere?: boolean;
  number?: boolean;
  /** Where the cell stands in the two lines of a phone; `hidden` is left to the page of the row. */
  phone: 'mark' | 'title' | 'end' | 'second' | 'second-end' | 'hidden';
  foot?: ReactNode;
};

export type TableSort = { column: string; descending: boolean };

export type DataTableProps<Row> = {
  /** Read out before the table; also the name of its scrolling frame. */
  caption: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The route holds the order; without it the table is in the order given. */
  sort?: TableSort | undefined;
  onSort?: ((sort: TableSort | undefined) => void) | undefined;
  selectedId?: string | undefined;
};

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** Rows of 36 px under a sticky head; on a phone each row becomes two lines. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowId, sort, onSort, selectedId } = props;
  const { tag } = useFormat();
  const definitions = useMemo(() => columnDefinitions(columns, tag), [columns, tag]);
  const data = useMemo(() => [...rows], [rows]);
  const sorting: SortingState = useMemo(
    () =>
      sort && columns.some(({ id, sortValue }) => id === sort.column && sortValue !== undefined)
        ? [{ id: sort.column, desc: sort.descending }]
        : [],
    [sort, columns],
  );
  const table = useTable({ features, columns: definitions, data, getRowId: rowId, state: { sorting } });
  const foot = columns.some((column) => column.foot !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="mk-table-frame" tabIndex={0} aria-label={caption}>
      <table className="mk-table">
        <caption className="mk-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} aria-current={row.id === selectedId ? 'true' : undefined}>
              {columns.map((column) => (
                <td key={column.id} className={cellClass(column)}>
                  {column.cell(row.original)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.id} className={cellClass(column)}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

type HeadCellProps<Row> = Pick<DataTableProps<Row>, 'sort' | 'onSort'> & { column: DataColumn<Row> };

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const { t } = useTranslation('web');
  const className = cellClass(column);
  const isSortable = column.sortValue !== undefined || column.sortsElsewhere === true;
  if (!isSortable || onSort === undefined) {
    return (
      <th scope="col" className={className}>
        {column.head}
      </th>
    );
  }
  const active = sort?.column === column.id ? sort : undefined;
  const order = active === undefined ? 'none' : active.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={className} aria-sort={order}>
      <button type="button" title={t('table.sort')} onClick={() => onSort(nextSort(column.id, active))}>
        {column.head}
        <span className={classNames('mk-sort', active === undefined && 'mk-sort-idle')}>
          <Icon name={active?.descending ? 'sort-down' : 'sort-up'} size={10} />
        </span>
      </button>
    </th>
  );
}

function nextSort(column: string, active: TableSort | undefined): TableSort | undefined {
  if (active === undefined) return { column, descending: false };
  return active.descending ? undefined : { column, descending: true };
}

function cellClass<Row>(column: DataColumn<Row>): string {
  return classNames(`mk-phone-${column.phone}`, column.number && 'mk-number');
}

function columnDefinitions<Row extends object>(columns: readonly DataColumn<Row>[], tag: string) {
  const collator = new Intl.Collator(tag, { numeric: true });
  return columns.map((column) => ({
    id: column.id,
    accessorFn: (row: Row) => column.sortValue?.(row) ?? undefined,
    sortUndefined: 'last' as const,
    sortFn: (a: { original: Row }, b: { original: Row }) => {
      const left = column.sortValue?.(a.original) ?? null;
      const right = column.sortValue?.(b.original) ?? null;
      return typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    },
  }));
}
