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
};

export type TreeRow = {
  id: string;
  label: ReactNode;
  /** The label in plain words, for the button that opens the row. */
  name: string;
  cells: Readonly<Record<string, ReactNode>>;
  children?: readonly TreeRow[] | undefined;
};

export type TreeTableProps = {
  caption: string;
  /** Head of the first column. */
  rowHead: ReactNode;
  columns: readonly TreeColumn[];
  rows: readonly TreeRow[];
  total?: TreeRow | undefined;
  /** Open rows: the route or the page holds them. */
  expanded: ReadonlySet<string>;
  onExpand: (id: string, open: boolean) => void;
};

/** A table whose totals open into what they add up. Each total has a button; nothing depends on a pointer. */
export function TreeTable(props: TreeTableProps) {
  const { caption, rowHead, columns, rows, total, expanded, onExpand } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="mk-table-frame" tabIndex={0} aria-label={caption}>
      <table className="mk-table mk-tree">
        <caption className="mk-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.number ? 'mk-number' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visibleRows(rows, expanded).map(({ row, depth }) => (
            <tr key={row.id} className={depth > 0 ? 'mk-tree-inner' : undefined}>
              <th scope="row" className="mk-phone-title">
                <RowLabel row={row} depth={depth} open={expanded.has(row.id)} onExpand={onExpand} />
              </th>
              <Cells row={row} columns={columns} />
            </tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              <td className="mk-phone-title">{total.label}</td>
              <Cells row={total} columns={columns} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
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
    <td key={column.id} className={classNames(`mk-phone-${column.phone}`, column.number && 'mk-number')}>
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
