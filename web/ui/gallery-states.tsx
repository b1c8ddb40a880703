import { Button } from '@mantine/core';
import { AgreementClock } from './agreement-clock.tsx';
import { DateText, Money } from './amounts.tsx';
import { Banner } from './banner.tsx';
import { Card } from './card.tsx';
import { EmptyState } from './empty-state.tsx';
import { Figure } from './figure.tsx';
import { knots } from './gallery-samples.tsx';
import { Legend } from './legend.tsx';
import { LoadingRows } from './loading-rows.tsx';
import { ObligationRow } from './obligation-row.tsx';
import { ParagraphReference } from './paragraph-reference.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { StateChip } from './state-chip.tsx';
import type { Shape, State } from './state-mark.tsx';
import { StateStrip } from './state-strip.tsx';
import './gallery.css';

const states: readonly State[] = [
  'met',
  'met_late',
  'on_pace',
  'submitted',
  'at_risk',
  'due_soon',
  'late',
  'breached',
  'not_due',
  'waived',
  'no_evidence',
];
const counts: readonly { shape: Shape; count: number; label: string }[] = [
  { shape: 'met', count: 10, label: 'met' },
  { shape: 'pace', count: 8, label: 'on pace' },
  { shape: 'risk', count: 3, label: 'at risk' },
  { shape: 'late', count: 1, label: 'late' },
  { shape: 'idle', count: 5, label: 'not due yet' },
];

export function GalleryStates() {
  return (
    <>
      <Banner action={<Button>Back to now</Button>}>You are viewing 30 June 2026.</Banner>
      <Clock />
      <Words />
      <Waiting />
      <Card title="Loading" padded>
        <LoadingRows rows={3} />
      </Card>
    </>
  );
}

function Clock() {
  return (
    <Card title="Agreement clock" note="months 0 to 42" padded>
      <AgreementClock
        label="Eleven dates from month 0 to 42. One is late: twenty managers at work, month 14."
        knots={knots}
        from="2025-05-01"
        to="2028-10-31"
        months={42}
        executionMonths={36}
        today="2026-11-25"
        todayMonth={19}
      />
    </Card>
  );
}

function Words() {
  return (
    <div className="mk-gallery-pair">
      <Card title="State chip" padded>
        <div className="mk-gallery-row">
          {states.map((state) => (
            <StateChip key={state} state={state} />
          ))}
          <StateChip shape="late" label="Contradiction" />
        </div>
      </Card>
      <Card title="Figure, money, date" padded>
        <p className="mk-lede">
          <Figure href="#enterprises" label="171, opens 171 enterprises">
            171
          </Figure>{' '}
          enterprises; <Money money={{ amount: '652629.00', currency: 'USD' }} /> paid by{' '}
          <DateText date="2026-11-25" /> <ParagraphReference href="#4.4">4.4</ParagraphReference>
        </p>
      </Card>
      <Card title="Strip and legend" padded>
        <StateStrip counts={counts} label="27 indicators by state" />
        <br />
        <Legend entries={counts.map(({ shape, label }) => ({ id: shape, shape, label }))} />
      </Card>
      <Card title="Empty and refused" padded>
        <div className="mk-stack">
          <EmptyState title="No meetings recorded yet" action={<Button>Record a session</Button>}>
            Minutes of the first session will open the decisions list.
          </EmptyState>
          <ProblemNotice
            title="This payment cannot be recorded"
            paragraph="2.5"
            action={<Button>Open its sales</Button>}
          >
            The enterprise is above the limit, so it takes part without cofinancing
          </ProblemNotice>
        </div>
      </Card>
    </div>
  );
}

function Waiting() {
  return (
    <Card title="Waits for you" note="2 things, by consequence">
      <ObligationRow
        shape="late"
        stateLabel="Late"
        title="Twenty managers at work: there are 17"
        href="#managers"
        consequence={
          <>
            Milestone due 30 Jun. After 30 Dec the payments can be cancelled{' '}
            <ParagraphReference href="#4.4">4.4</ParagraphReference>.
          </>
        }
        days="35"
        countsTo="days to the limit"
        action={<Button variant="filled">See the 3</Button>}
      />
      <ObligationRow
        shape="risk"
        stateLabel="Due soon"
        title="Report 3"
        href="#report-3"
        consequence="Nine of fourteen parts are there."
        days="35"
        countsTo="days · 30 Dec"
        action={<Button>Open</Button>}
      />
    </Card>
  );
}
