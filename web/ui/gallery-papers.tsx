import { Button } from '@mantine/core';
import { Card } from './card.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FileField } from './file-field.tsx';
import type { GivenPaper } from './given-paper-row.tsx';
import { WritingProvider } from './writing.tsx';

const slots = [
  { id: 'contract', kind: 'Signed contract', what: 'With the signatures of both parties and its period.' },
  { id: 'minutes', kind: 'Minutes of the selection' },
  { id: 'letter', kind: 'Letter of no objection' },
  { id: 'list', kind: 'List of applicants' },
];

const paper = (id: string, slot: string, name: string, sizeBytes: number): GivenPaper => ({
  id,
  slot,
  file: { id, name, mediaType: name.endsWith('pdf') ? 'application/pdf' : 'image/jpeg', sizeBytes },
  recordedAt: '2026-03-04T14:14:00Z',
  recordedBy: 'Rosa Quispe',
  replaced: null,
});

const papers: readonly GivenPaper[] = [
  paper('1', 'contract', 'contract-page-1.jpg', 4_100_000),
  paper(
    '2',
    'contract',
    'contract-page-2-that-was-scanned-once-more-because-the-first-was-cut.jpg',
    3_900_000,
  ),
  {
    ...paper('3', 'contract', 'contract-page-2.jpg', 3_700_000),
    replaced: { at: '2026-03-06T20:01:00Z', by: 'Luis Mamani' },
  },
  paper('4', 'minutes', 'Minutes of 2 March.pdf', 212_000),
  { ...paper('5', 'list', '', 0), file: null },
];

const omissions = [
  {
    slot: 'letter',
    reason: 'The Bank answered by telephone on 3 March; its letter is announced for April.',
    recordedBy: 'Rosa Quispe',
  },
];

/** Papers that were given: with one replaced, one out of sight, one slot left empty; and the same while nothing is recorded. */
export function GalleryPapers() {
  const given = {
    slots,
    papers,
    omissions,
    addressesOf: (file: string) => ({ page: `#${file}`, content: `#${file}` }),
    replacing: {
      ask: (_: GivenPaper, leave: () => void) => (
        <div className="mk-stack">
          <FileField
            label="The file that takes its place"
            files={[]}
            onChoose={leave}
            onStop={leave}
            onRemove={leave}
            onAgain={leave}
          />
          <div>
            <Button onClick={leave}>Leave it</Button>
          </div>
        </div>
      ),
    },
  };
  const closed = 'Only the unit that recorded it replaces a paper.';
  return (
    <Card title="Papers" note="given, replaced, left empty" padded>
      <div className="mk-gallery-pair">
        <EvidenceList {...given} />
        <div className="mk-stack">
          <EvidenceList
            {...given}
            slots={slots.slice(1, 3)}
            omissions={[]}
            replacing={{ ...given.replacing, closed }}
          />
          <WritingProvider closed="You are viewing 31 Oct 2026. To record, go back to now.">
            <EvidenceList {...given} slots={slots.slice(1, 2)} />
          </WritingProvider>
          <EvidenceList {...given} slots={[]} />
        </div>
      </div>
    </Card>
  );
}
