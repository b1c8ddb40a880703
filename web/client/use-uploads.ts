import { useEffect, useReducer, useRef } from 'react';
import { addFile, type FileShape, showFileTerms } from '#kernel/files/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import type { SentFile } from '#web/ui/file-field.tsx';
import { randomKey } from './act-keys.ts';
import { usePlace } from './place.ts';
import { useProblemSentence } from './problem-sentence.ts';
import { type RefusedError, readRefusal, refusedError } from './refusal.ts';
import { type Sending, sendFile } from './send-file.ts';
import { afterEvent, canGoAgain, nextToSend, type Upload } from './uploads.ts';
import { useEndpoint } from './use-endpoint.ts';

/** A file as the field shows it, and what it was given for. */
export type UploadedFile = SentFile & { slot: string | undefined };

export type Uploads = {
  files: readonly UploadedFile[];
  /** What may be chosen, as a file input has it; undefined until the server told. */
  accept: string | undefined;
  /** Whether this reader may add files there; undefined until the server told. */
  mayAdd: boolean | undefined;
  /** How large a file may be; undefined until the server told. */
  largestBytes: number | undefined;
  choose: (files: readonly File[], slot?: string) => void;
  /** Stops a file that is on its way. It stays in the list: a photograph may stand nowhere else. */
  stop: (id: string) => void;
  remove: (id: string) => void;
  again: (id: string) => void;
};

/** Files on their way to a place of the programme. Leaving the page stops what has not arrived. */
export function useUploads({
  cluster,
  onKept,
}: {
  /** The cluster to which they belong; the whole programme where it is left out. */
  cluster?: string;
  onKept?: (file: FileShape) => void;
} = {}): Uploads {
  const { programme, lang: language } = usePlace();
  const terms = useEndpoint(showFileTerms).data;
  const sentence = useProblemSentence();
  const [uploads, happen] = useReducer(afterEvent, []);
  const sending = useRef(new Map<string, Sending<ResponseOf<typeof addFile>>>());
  const kept = useRef(onKept);
  kept.current = onKept;

  useEffect(() => {
    const next = nextToSend(uploads);
    if (next === undefined || sending.current.has(next.id)) return;
    const { id, key, file } = next;
    happen({ type: 'began', id });
    const refused = refusedHere(file, terms);
    if (refused !== undefined) return happen({ type: 'refused', id, error: refused });
    const query = { name: file.name, ...(cluster === undefined ? {} : { cluster }) };
    const onProgress = (ratio: number) => happen({ type: 'moved', id, ratio });
    const started = sendFile(addFile, { params: { programme }, query }, file, { key, language, onProgress });
    sending.current.set(id, started);
    void started.answer
      .then(
        (answer) => {
          happen({ type: 'kept', id, kept: answer.file });
          kept.current?.(answer.file);
        },
        (error: unknown) => happen({ type: 'refused', id, error }),
      )
      .finally(() => sending.current.delete(id));
  }, [uploads, terms, programme, language, cluster]);

  useEffect(() => {
    const left = sending.current;
    return () => {
      for (const { stop } of left.values()) stop();
    };
  }, []);

  return {
    files: uploads.map((upload) => presentUpload(upload, (error) => sentence(error).text)),
    accept: terms?.accepts.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(','),
    mayAdd: cluster === undefined ? terms?.can.programme : terms?.can.clusters.includes(cluster),
    largestBytes: terms?.largestBytes,
    choose: (files, slot) => happen({ type: 'chosen', uploads: files.map((file) => chosen(file, slot)) }),
    stop: (id) => {
      happen({ type: 'stopped', id });
      sending.current.get(id)?.stop();
    },
    remove: (id) => {
      happen({ type: 'removed', id });
      sending.current.get(id)?.stop();
    },
    again: (id) => happen({ type: 'again', id }),
  };
}

function chosen(file: File, slot: string | undefined): Upload {
  return { id: randomKey(), key: randomKey(), file, slot, state: 'waiting' };
}

/** What the server would refuse of its size, said before minutes are spent on sending it. */
function refusedHere(
  file: File,
  terms: ResponseOf<typeof showFileTerms> | undefined,
): RefusedError | undefined {
  if (file.size === 0) return refusedError(readRefusal(422, { type: 'files.empty' }));
  if (terms === undefined || file.size <= terms.largestBytes) return undefined;
  const megabytes = Math.round(terms.largestBytes / 100_000) / 10;
  return refusedError(readRefusal(413, { type: 'files.too-large', details: { megabytes } }));
}

function presentUpload(upload: Upload, sentence: (error: unknown) => string): UploadedFile {
  const { id, file, slot } = upload;
  const shared = { id, name: file.name, sizeBytes: file.size, content: file, slot };
  switch (upload.state) {
    case 'sending':
      return { ...shared, state: 'sending', ratio: upload.ratio };
    case 'kept':
      return { ...shared, name: upload.kept.name, state: 'kept', file: upload.kept.id };
    case 'refused':
      return { ...shared, state: 'refused', error: sentence(upload.error), again: canGoAgain(upload) };
    default:
      return { ...shared, state: upload.state };
  }
}
