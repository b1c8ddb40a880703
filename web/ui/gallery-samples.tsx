import type { ChartSeries } from './chart.tsx';
import type { ClockKnot } from './clock-layout.ts';
import type { DataColumn } from './data-table.tsx';
import { StateMark } from './state-mark.tsx';
import type { TreeRow } from './tree-table.tsx';

/** Invented content for the gallery: no programme is called like this. */
export const knots: readonly ClockKnot[] = (
  [
    ['conditions', '2025-06-30', 'met', 'First conditions', undefined],
    ['report-1', '2025-12-30', 'met', 'Report 1', undefined],
    ['report-2', '2026-06-30', 'met', 'Report 2', undefined],
    ['managers', '2026-06-30', 'late', 'Twenty managers at work', '3 missing, limit 30 Dec'],
    ['plans', '2026-08-31', 'met', 'Plans of all groups', undefined],
    ['report-3', '2026-12-30', 'risk', 'Report 3', '30 Dec'],
    ['evaluation', '2027-01-10', 'risk', 'Evaluation at half time', '10 Jan'],
    ['plan-3', '2027-06-29', 'idle', 'Plan of year 3', '29 Jun'],
    ['joint', '2027-10-31', 'idle', 'Five joint activities', 'per region'],
    ['end', '2028-04-30', 'idle', 'End of execution', '30 Apr 2028'],
    ['last', '2028-10-31', 'idle', 'Last payment', undefined],
  ] as const
).map(([id, date, shape, title, detail]) => ({
  id,
  date,
  shape,
  title,
  detail,
  stateLabel: shape,
  href: `#${id}`,
}));

export type SampleRow = { id: string; name: string; owner: string; due: string; amount: number };

export const sampleRows: readonly SampleRow[] = [
  { id: 'a', name: 'Report on the first half-year', owner: 'Executing unit', due: '2026-12-30', amount: 120 },
  { id: 'b', name: 'Annual work plan', owner: 'Director', due: '2026-06-30', amount: 4500.5 },
  { id: 'c', name: 'Evaluator hired', owner: 'Agency', due: '2027-01-10', amount: -21 },
];

export const sampleColumns: readonly DataColumn<SampleRow>[] = [
  {
    id: 'state',
    head: <span className="mk-hidden">State</span>,
    cell: (row) => (
      <StateMark shape={row.id === 'b' ? 'late' : 'idle'} label={row.id === 'b' ? 'Late' : 'Not due'} />
    ),
    phone: 'mark',
  },
  {
    id: 'name',
    head: 'What',
    cell: (row) => <b>{row.name}</b>,
    sortValue: (row) => row.name,
    phone: 'title',
  },
  { id: 'owner', head: 'Owner', cell: (row) => row.owner, sortValue: (row) => row.owner, phone: 'second' },
  { id: 'due', head: 'Due', cell: (row) => row.due, sortValue: (row) => row.due, phone: 'second-end' },
  {
    id: 'amount',
    head: 'Amount',
    cell: (row) => row.amount.toFixed(2),
    sortValue: (row) => row.amount,
    number: true,
    phone: 'end',
    foot: '4,599.50',
  },
];

export const treeRows: readonly TreeRow[] = [
  {
    id: '1',
    label: '1 Groups and institutions',
    name: '1 Groups and institutions',
    cells: { year1: '200,000', year2: '115,160', total: '315,160' },
    children: [
      {
        id: '1.1',
        label: '1.1 Awareness workshops',
        name: '1.1 Awareness workshops',
        cells: { year1: '20,000', year2: '15,160', total: '35,160' },
        children: [
          {
            id: '1.1.1',
            label: 'Rooms',
            name: 'Rooms',
            cells: { year1: '8,000', year2: '5,160', total: '13,160' },
          },
        ],
      },
      {
        id: '1.2',
        label: '1.2 Baseline study',
        name: '1.2 Baseline study',
        cells: { year1: '180,000', year2: '100,000', total: '280,000' },
      },
    ],
  },
  {
    id: '2',
    label: '2 Markets',
    name: '2 Markets',
    cells: { year1: '64,000', year2: '100,000', total: '164,000' },
  },
];

export const series: readonly ChartSeries[] = [
  {
    id: 'plan',
    label: 'Plan',
    colour: 'plan',
    line: 'dashed',
    values: [0, 300, 700, 1200, 1600],
    text: ['0', '300', '700', '1,200', '1,600'],
  },
  {
    id: 'paid',
    label: 'Paid',
    colour: 'c1',
    values: [0, 220, 640, null, null],
    text: ['0', '220', '640', 'no data', 'no data'],
  },
  {
    id: 'committed',
    label: 'Committed',
    colour: 'c5',
    values: [0, 260, 800, null, null],
    text: ['0', '260', '800', 'no data', 'no data'],
  },
];
