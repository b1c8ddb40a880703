import type { ObligationShape } from '../../contract.ts';

/** An obligation for tests, with what a test says of it. */
export function anObligation(says: Partial<ObligationShape> = {}): ObligationShape {
  return {
    id: 'report/1',
    clause: 'report',
    origin: 'clause',
    indicator: null,
    title: 'Report',
    paragraph: '5.1',
    said: { label: '5.1', numbered: true, opens: '5.1' },
    timing: 'by month 6',
    note: null,
    contents: [],
    owner: { id: 'unit', name: 'Executing unit' },
    to: null,
    cluster: null,
    period: null,
    due: '2026-06-30',
    dueBefore: null,
    month: 6,
    days: 100,
    state: 'not_due',
    metOn: null,
    submittedOn: null,
    waitsFor: [],
    evidence: [{ id: 'report', type: 'report', what: 'The report', several: false, filled: false }],
    acceptedBy: null,
    preconditionOf: null,
    consequence: null,
    ...says,
  };
}
