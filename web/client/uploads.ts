import type { FileShape } from '#kernel/files/contract.ts';
import { isPassing, isRefusedError } from './refusal.ts';

type Chosen = {
  readonly id: string;
  readonly file: File;
  /** What it was given for, where a form asks for several things. */
  readonly slot?: string | undefined;
  /** Of its act: the same while it is tried again. */
  readonly key: string;
};

type Standing =
  | { readonly state: 'waiting' }
  | { readonly state: 'sending'; readonly ratio: number }
  | { readonly state: 'kept'; readonly kept: FileShape }
  | { readonly state: 'refused'; readonly error: unknown }
  | { readonly state: 'stopped' };

/** A file that somebody chose, from then on until it is kept. */
export type Upload = Chosen & Standing;

export type UploadEvent =
  | { type: 'chosen'; uploads: readonly Upload[] }
  | { type: 'began'; id: string }
  | { type: 'moved'; id: string; ratio: number }
  | { type: 'kept'; id: string; kept: FileShape }
  | { type: 'refused'; id: string; error: unknown }
  | { type: 'stopped'; id: string }
  | { type: 'again'; id: string }
  | { type: 'removed'; id: string };

/** What becomes of the chosen files by what happens to them. */
export function afterEvent(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  switch (event.type) {
    case 'chosen':
      return [...uploads, ...event.uploads];
    case 'removed':
      return uploads.filter(({ id }) => id !== event.id);
    case 'began':
      return changed(uploads, event.id, ['waiting'], { state: 'sending', ratio: 0 });
    case 'moved':
      return changed(uploads, event.id, ['sending'], { state: 'sending', ratio: event.ratio });
    case 'kept':
      return changed(uploads, event.id, ['sending'], { state: 'kept', kept: event.kept });
    case 'refused':
      return changed(uploads, event.id, ['sending'], { state: 'refused', error: event.error });
    case 'stopped':
      return changed(uploads, event.id, ['waiting', 'sending'], { state: 'stopped' });
    case 'again':
      return changed(uploads, event.id, ['refused', 'stopped'], { state: 'waiting' });
  }
}

/** The one to send now: one after the other, so that on a weak line the first is there before the last begins. */
export function nextToSend(uploads: readonly Upload[]): Upload | undefined {
  return uploads.some(({ state }) => state === 'sending')
    ? undefined
    : uploads.find(({ state }) => state === 'waiting');
}

/** Whether sending the same again can help: it was stopped, or what refused it was not the file itself. */
export function canGoAgain(upload: Upload): boolean {
  if (upload.state === 'stopped') return true;
  if (upload.state !== 'refused') return false;
  const { error } = upload;
  return isPassing(error) || (isRefusedError(error) && error.refusal.code === 'files.cut-off');
}

// An event that comes late, of a file that was removed or has moved on, changes nothing.
function changed(
  uploads: readonly Upload[],
  id: string,
  from: readonly Upload['state'][],
  to: Standing,
): readonly Upload[] {
  return uploads.map((upload) => {
    if (upload.id !== id || !from.includes(upload.state)) return upload;
    const { file, slot, key } = upload;
    return { id, file, slot, key, ...to };
  });
}
