import { Card } from './card.tsx';
import { CopyBlock } from './copy-block.tsx';
import { FindingArithmetic } from './finding-arithmetic.tsx';
import { Outline } from './outline.tsx';
import { ParagraphVoice } from './paragraph-voice.tsx';
import { CitedTable, type Place, Places } from './places.tsx';
import { RuleRow } from './rule-row.tsx';
import { StateChip } from './state-chip.tsx';
import { StateMark } from './state-mark.tsx';
import { voiceSegments } from './voice-segments.ts';

const text =
  'The total cost is [1,561,720](#total). The counterpart is mainly in cash, and [less than 25% in kind](#kind), for overhead and promotion.';

export function GalleryFindings() {
  return (
    <div className="mk-outline-columns">
      <Clauses />
      <div className="mk-stack">
        <Paragraph />
        <Card
          title="The text allows less than 25% in kind; the budget plans 26.46%"
          mark={<StateMark shape="late" />}
          tone="late"
          actions={<span className="mk-muted">Found 29 Apr 2026</span>}
        >
          <BothPlaces />
          <WaysOut />
        </Card>
      </div>
    </div>
  );
}

function Clauses() {
  return (
    <Card title="Clauses" note="34 rules">
      <Outline
        label="Clauses"
        current="3.1"
        groups={[
          {
            id: 'all',
            entries: [
              {
                id: '2.5',
                href: '#2.5',
                number: '2.5',
                title: 'Eligibility',
                shape: 'met',
                stateLabel: 'Proved',
              },
              {
                id: '2.9',
                href: '#2.9',
                number: '2.9',
                title: 'Outcomes',
                shape: 'risk',
                stateLabel: 'Read',
                count: 1,
              },
              {
                id: '3.1',
                href: '#3.1',
                number: '3.1',
                title: 'Cost and financing',
                shape: 'late',
                stateLabel: 'Contradiction',
                count: 2,
              },
              {
                id: 'II',
                href: '#II',
                number: 'II',
                title: 'Itemised budget',
                shape: 'risk',
                stateLabel: 'Read',
                count: 2,
              },
            ],
          },
        ]}
      />
    </Card>
  );
}

function Paragraph() {
  return (
    <Card title="3.1 Cost and financing" note="Chapter III">
      <div className="mk-halves">
        <div className="mk-pad">
          <ParagraphVoice
            segments={voiceSegments(text, ['total', 'kind'])}
            ruleHref={(mark) => `#rule-${mark}`}
          />
        </div>
        <div className="mk-pad">
          <RuleRow
            id="rule-1"
            number={1}
            title="Total equals the budget"
            chip={<StateChip shape="late" label="Contradiction" />}
          >
            1,561,720 against 1,600,000
          </RuleRow>
          <RuleRow
            id="rule-2"
            number={2}
            selected
            title="In kind stays below 25% of the counterpart"
            chip={<StateChip shape="late" label="Contradiction" />}
          >
            Warns at 22%
          </RuleRow>
        </div>
      </div>
    </Card>
  );
}

function BothPlaces() {
  return (
    <Places
      places={places}
      arithmetic={
        <>
          <b className="mk-sm">Arithmetic</b>
          <FindingArithmetic
            lines={[
              { id: 'share', label: '166,680 ÷ 630,000', value: '26.46%' },
              { id: 'limit', label: '25% of 630,000', value: '157,500.00' },
              { id: 'above', label: 'Above the limit by', value: '9,180.00', outcome: true },
            ]}
            note="On the counterpart of 3.1 itself the share is 27.09%."
          />
        </>
      }
    />
  );
}

function WaysOut() {
  return (
    <div className="mk-pad">
      <CopyBlock
        label="Lines for clauses.yaml"
        note="Paste them under findings:"
        text={'- finding: in-kind-share\n  settled: { by: "", on: 2026-11-25, why: "" }'}
      />
    </div>
  );
}

const places: readonly Place[] = [
  {
    id: 'text',
    title: 'First place',
    paragraph: '3.1',
    paragraphHref: '#3.1',
    quote: <ParagraphVoice quoted segments={voiceSegments('“…and [less than 25% in kind](#x)…”', [])} />,
    location: 'clauses.yaml, line 118, column 15',
  },
  {
    id: 'table',
    title: 'Second place',
    paragraph: 'Annex II',
    quote: (
      <CitedTable
        caption="Total of Annex II"
        heads={[
          { id: 'label', label: <span className="mk-hidden">Row</span> },
          { id: 'kind', label: 'In kind', number: true },
          { id: 'all', label: 'Counterpart', number: true },
        ]}
        rows={[
          {
            id: 'total',
            cells: {
              label: { text: 'Total' },
              kind: { text: '166,680', marked: true },
              all: { text: '630,000', marked: true },
            },
          },
        ]}
      />
    ),
    location: 'budget.csv, line 61',
  },
];
