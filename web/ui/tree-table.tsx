import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import './data-table.css';
import './tree-table.css';

export type TreeColumn = {
  id: string;
  head: ReactNode;
  number?: boolean;
  phone: 'end' | 'second' | 'second-end' | 'hidden';
  /** For the second line of a phone's row alone: at a desk the other columns say it. */
  phoneOnly?: boolean;
};

export type TreeRow = {
  id: string;
  label: ReactNode;
  /** The label in plain words, for the button that opens the row. */
  name: string;
  cells: Readonly<Record<string, ReactNode>>;
  children?: readonly TreeRow[] | undefined;
  /** A sum among the rows that it adds: set off, with nothing inside. */
  sum?: boolean | undefined;
};

export type TreeTableProps = {
  caption: string;
  /** Head of the first column. */
  rowHead: ReactNode;
  columns: readonly TreeColumn[];
  rows: readonly TreeRow[];
  /** Sums of all rows, in the foot; several where money of several currencies cannot be added. */
  totals?: readonly TreeRow[] | undefined;
  /** Open rows: the route or the page holds them. */
  expanded: ReadonlySet<string>;
  onExpand: (id: string, open: boolean) => void;
  selectedId?: string | undefined;
};

/** The id of a row's element, so that a page can bring it into view. */
export function treeRowElementId(row: string): string {
  return `row-${row}`;
}

/** A table whose totals open into what they add up. Each total has a button; nothing depends on a pointer. */
export function TreeTable(props: TreeTableProps) {
  const { caption, rowHead, columns, rows, totals = [], expanded, onExpand, selectedId } = props;
  const current = (row: TreeRow) => (row.id === selectedId ? 'true' : undefined);
  return (
    <div className={classNames('mk-tree-room', roomClass(columns))}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section className="mk-table-frame" tabIndex={0} aria-label={caption}>
        <table className="mk-table mk-tree">
          <caption className="mk-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{rowHead}</th>
              {columns.map((column) => (
                <th key={column.id} scope="col" className={columnClass(column)}>
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {visibleRows(rows, expanded).map(({ row, depth }) => (
              <tr
                key={row.id}
                id={treeRowElementId(row.id)}
                className={classNames(depth > 0 && 'mk-tree-inner', row.sum && 'mk-tree-sum')}
                aria-current={current(row)}
              >
                <th scope="row" className="mk-phone-title">
                  <RowLabel row={row} depth={depth} open={expanded.has(row.id)} onExpand={onExpand} />
                </th>
                <Cells row={row} columns={columns} />
              </tr>
            ))}
          </tbody>
          {totals.length > 0 && (
            <tfoot>
              {totals.map((row) => (
                <tr key={row.id} id={treeRowElementId(row.id)} aria-current={current(row)}>
                  <th scope="row" className="mk-phone-title">
                    {row.label}
                  </th>
                  <Cells row={row} columns={columns} />
                </tr>
              ))}
            </tfoot>
          )}
        </table>
      </section>
    </div>
  );
}

/** From how much room on the table need not scroll sideways, so that its head can stick to the page. */
function roomClass(columns: readonly TreeColumn[]): string {
  const count = columns.filter(({ phoneOnly }) => !phoneOnly).length;
  return count <= 4 ? 'mk-tree-few' : count <= 6 ? 'mk-tree-some' : 'mk-tree-many';
}

function columnClass({ number, phone, phoneOnly }: TreeColumn): string {
  return classNames(`mk-phone-${phone}`, number && 'mk-number', phoneOnly && 'mk-phone-only');
}

type RowLabelProps = { row: TreeRow; depth: number; open: boolean; onExpand: TreeTableProps['onExpand'] };

function RowLabel({ row, depth, open, onExpand }: RowLabelProps) {
  const { t } = useTranslation('web');
  const inner = row.children ?? [];
  return (
    <span className={classNames('mk-tree-label', `mk-tree-depth-${Math.min(depth, 4)}`)}>
      {inner.length > 0 ? (
        <button
          type="button"
          aria-expanded={open}
          aria-label={t(open ? 'tree.close' : 'tree.open', { name: row.name })}
          onClick={() => onExpand(row.id, !open)}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} />
        </button>
      ) : (
        <span className="mk-tree-leaf" />
      )}
      <span>{row.label}</span>
    </span>
  );
}

function Cells({ row, columns }: { row: TreeRow; columns: readonly TreeColumn[] }) {
  return columns.map((column) => (
    <td key={column.id} className={columnClass(column)}>
      {row.cells[column.id]}
    </td>
  ));
}

/** The rows on screen, each with its depth, parents before what they hold. */
export function visibleRows(
  rows: readonly TreeRow[],
  expanded: ReadonlySet<string>,
  depth = 0,
): { row: TreeRow; depth: number }[] {
  return rows.flatMap((row) => [
    { row, depth },
    ...(expanded.has(row.id) ? visibleRows(row.children ?? [], expanded, depth + 1) : []),
  ]);
}
