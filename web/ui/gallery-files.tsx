import { useState } from 'react';
import { Card } from './card.tsx';
import { FileField, type SentFile } from './file-field.tsx';

const sent: readonly SentFile[] = [
  { id: '1', name: 'Acta de constitución.pdf', sizeBytes: 212_000, state: 'kept', file: 'a' },
  { id: '2', name: 'Fotografía del taller, frente.jpg', sizeBytes: 4_310_000, state: 'sending', ratio: 0.62 },
  { id: '3', name: 'Lista de asistencia.xlsx', sizeBytes: 38_400, state: 'waiting' },
  {
    id: '4',
    name: 'contrato.jpg',
    sizeBytes: 1_200,
    state: 'refused',
    error: '“contrato.jpg” is called one kind of file and is another: by its content it is .txt.',
    again: false,
  },
  {
    id: '5',
    name: 'minutes-of-the-session-with-a-name-that-does-not-end-and-has-no-space-in-it.docx',
    sizeBytes: 900_000,
    state: 'refused',
    error: 'Minka does not answer. Look at the connection, then send it again.',
    again: true,
  },
];

/** A field that asks for files: with some on their way, empty, and closed with its reason. */
export function GalleryFiles() {
  const [files, setFiles] = useState(sent);
  const none = {
    onChoose: () => undefined,
    onStop: () => undefined,
    onRemove: () => undefined,
    onAgain: () => undefined,
  };
  return (
    <Card title="Files" note="drop, choose, photograph" padded>
      <div className="mk-stack">
        <FileField
          {...none}
          label="Evidence"
          hint="PDF, images, office documents or plain text, 25 MB each"
          files={files}
          multiple
          onRemove={(id) => setFiles(files.filter((file) => file.id !== id))}
        />
        <FileField {...none} label="Signed document" error="Choose a file." files={[]} />
        <FileField
          {...none}
          label="Minutes"
          closed="Only the secretary of the council adds minutes."
          files={[]}
        />
      </div>
    </Card>
  );
}
