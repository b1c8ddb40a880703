import { useState } from 'react';
import { Card } from './card.tsx';
import { Chart } from './chart.tsx';
import { DataTable, type TableSort } from './data-table.tsx';
import { sampleColumns, sampleRows, series, treeRows } from './gallery-samples.tsx';
import { Segmented } from './segmented.tsx';
import { TreeTable } from './tree-table.tsx';

const years = [
  { id: 'year1', head: 'Year 1', number: true, phone: 'hidden' },
  { id: 'year2', head: 'Year 2', number: true, phone: 'hidden' },
  { id: 'total', head: 'Total', number: true, phone: 'end' },
] as const;

export function GalleryData() {
  const [sort, setSort] = useState<TableSort | undefined>({ column: 'due', descending: false });
  return (
    <>
      <Card title="Data table">
        <DataTable
          caption="Obligations"
          columns={sampleColumns}
          rows={sampleRows}
          rowId={(row) => row.id}
          sort={sort}
          onSort={setSort}
          selectedId="c"
        />
      </Card>
      <Budget />
      <Charts />
    </>
  );
}

function Budget() {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(['1', '1.1']));
  const [by, setBy] = useState<'year' | 'financier'>('year');
  const open = (id: string, opened: boolean) =>
    setExpanded((before) => new Set(opened ? [...before, id] : [...before].filter((one) => one !== id)));
  return (
    <Card
      title="Budget"
      note="US$"
      actions={
        <Segmented
          label="Columns"
          options={[
            { value: 'year', label: 'By year' },
            { value: 'financier', label: 'By financier' },
          ]}
          value={by}
          onChange={setBy}
        />
      }
    >
      <TreeTable
        caption="Budget by component and line"
        rowHead="Line"
        columns={years}
        rows={treeRows}
        totals={[
          {
            id: 'total',
            label: 'Total',
            name: 'Total',
            cells: { year1: '264,000', year2: '215,160', total: '479,160' },
          },
        ]}
        expanded={expanded}
        onExpand={open}
      />
    </Card>
  );
}

function Charts() {
  return (
    <div className="mk-gallery-pair">
      <Card title="Line" note="US$ thousand, by month" padded>
        <Chart
          title="Spending"
          summary="Paid 640 at month 12; the plan asks for 700."
          kind="line"
          categoryHead="Month"
          categories={['0', '6', '12', '18', '24']}
          series={series}
          formatTick={(value) => String(value)}
          today={{ category: '12', label: 'today' }}
        />
      </Card>
      <Card title="Stacked" note="US$ thousand, by month" padded>
        <Chart
          title="Spending by month"
          summary="The plan grows to 1,600 at month 24."
          kind="stacked"
          categoryHead="Month"
          categories={['0', '6', '12', '18', '24']}
          series={series}
          formatTick={(value) => String(value)}
        />
      </Card>
    </div>
  );
}
