import { useEffect, useState } from 'react';
import { Card } from './card.tsx';
import { EvidenceField } from './evidence-field.tsx';
import type { SentFile } from './file-field.tsx';
import { Form, FormActions, SubmitButton } from './form.tsx';
import { type EvidenceSlot, slotWant } from './slot-draft.ts';

const slots: readonly EvidenceSlot[] = [
  {
    id: 'contract',
    kind: 'Signed contract',
    what: 'With the signatures of both parties and its period.',
    several: true,
    required: true,
  },
  {
    id: 'minutes',
    kind: 'Minutes of the selection',
    what: 'Who applied, how they were weighed, who was chosen.',
    several: false,
    required: true,
  },
  { id: 'letter', kind: 'Letter of no objection', several: false, required: true },
  { id: 'annex', kind: 'Annexes', several: true, required: false },
];

const begun: Readonly<Record<string, readonly SentFile[]>> = {
  contract: [
    { id: '1', name: 'image.jpg', sizeBytes: 11_900_000, state: 'kept', file: 'a' },
    { id: '2', name: 'image.jpg', sizeBytes: 12_300_000, state: 'sending', ratio: 0.62 },
    {
      id: '3',
      name: 'image.jpg',
      sizeBytes: 12_100_000,
      state: 'refused',
      error: 'The server does not answer. Check the connection.',
      again: true,
    },
    { id: '4', name: 'image.jpg', sizeBytes: 12_100_000, state: 'stopped' },
  ],
  minutes: [
    {
      id: '5',
      name: 'minutes.pages',
      sizeBytes: 90_000,
      state: 'refused',
      error: 'A file of the kind “pages” is not taken. Send one of these: .pdf, .jpg, .docx.',
      again: false,
    },
  ],
};

/** A photograph of nothing, so that the gallery shows what an image looks like small. */
function useSample(): Blob | undefined {
  const [sample, setSample] = useState<Blob>();
  useEffect(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 300;
    canvas.height = 400;
    const drawing = canvas.getContext('2d');
    const { color, backgroundColor } = getComputedStyle(document.body);
    if (drawing === null) return;
    drawing.fillStyle = backgroundColor;
    drawing.fillRect(0, 0, 300, 400);
    drawing.fillStyle = color;
    for (let line = 0; line < 9; line += 1)
      drawing.fillRect(40, 70 + line * 30, line % 4 === 3 ? 120 : 220, 9);
    canvas.toBlob((blob) => blob && setSample(blob), 'image/jpeg');
  }, []);
  return sample;
}

const named = ({ id, name, sizeBytes, content }: SentFile) => ({ id, name, sizeBytes, content });

/** What a form would keep of its files, without a server: a chosen one is there at once. */
function useFiles() {
  const sample = useSample();
  const [files, setFiles] = useState(begun);
  const change = (id: string, to: (file: SentFile) => readonly SentFile[]) =>
    setFiles((before) =>
      Object.fromEntries(
        Object.entries(before).map(([slot, list]) => [
          slot,
          list.flatMap((file) => (file.id === id ? to(file) : file)),
        ]),
      ),
    );
  const add = (slot: string, chosen: readonly File[]) =>
    setFiles((before) => {
      const held = before[slot] ?? [];
      const added = chosen.map((content, index): SentFile => {
        const id = `${slot}-${held.length + index}`;
        return { id, name: content.name, sizeBytes: content.size, content, state: 'kept', file: id };
      });
      return { ...before, [slot]: [...held, ...added] };
    });
  const filesOf = (slot: string) => (files[slot] ?? []).map((file) => ({ content: sample, ...file }));
  return { filesOf, add, change };
}

/** The papers of a form: on their way, refused, left empty with a reason, and not needed. */
export function GalleryEvidence() {
  const { filesOf, add, change } = useFiles();
  const [reasons, setReasons] = useState<Readonly<Record<string, string | undefined>>>({ letter: '' });
  const [tries, setTries] = useState(0);
  const draftOf = (slot: string) => ({ files: filesOf(slot), omission: reasons[slot] });
  const acts = {
    onChoose: add,
    onStop: (id: string) => change(id, (file) => [{ ...named(file), state: 'stopped' }]),
    onRemove: (id: string) => change(id, () => []),
    onAgain: (id: string) => change(id, (file) => [{ ...named(file), state: 'sending', ratio: 0.2 }]),
    onOmit: (slot: string, reason: string | undefined) =>
      setReasons((before) => ({ ...before, [slot]: reason })),
  };
  return (
    <Card title="Evidence" note="drop, choose, photograph, or say why not" padded>
      <div className="mk-stack">
        <Form label="Evidence" onSubmit={() => setTries(tries + 1)}>
          <EvidenceField
            {...acts}
            slots={slots}
            draftOf={draftOf}
            errorOf={(id) => {
              const slot = slots.find((each) => each.id === id);
              const want = tries === 0 || slot === undefined ? undefined : slotWant(slot, draftOf(id));
              return want && `Wants: ${want}.`;
            }}
            tries={tries}
            hint="PDF, images, office documents or plain text, up to 25 MB each."
            signer="Rosa Quispe"
          />
          <FormActions>
            <SubmitButton plain pending={false}>
              Record
            </SubmitButton>
          </FormActions>
        </Form>
        <EvidenceField
          {...acts}
          slots={slots.slice(1, 2)}
          draftOf={() => ({ files: [], omission: undefined })}
          errorOf={() => undefined}
          tries={0}
          closed="You are viewing 31 Oct 2026. To record, go back to now."
        />
      </div>
    </Card>
  );
}
