import { isRefusedError } from '../../client/refusal.ts';

export type FileProblem = { place: string | undefined; message: string };

/** What is wrong in a programme's files, each with its file and line; what is wrong elsewhere is left out. */
export function fileProblems(error: unknown): readonly FileProblem[] {
  if (!isRefusedError(error)) return [];
  return (
    error.refusal.errors
      // The programme that was chosen as a whole, not a field of the form.
      .filter(({ path }) => path === 'body.programme')
      .map(({ message }) => {
        const [, place, sentence] = /^(\S+:\d+): (.+)$/s.exec(message) ?? [];
        return { place, message: sentence ?? message };
      })
  );
}
