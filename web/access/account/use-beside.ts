import { useProblemSentence } from '../../client/problem-sentence.ts';
import { isRefusedError } from '../../client/refusal.ts';

/** A refusal split in two: what is said beside a field, and what is left to say above the form. */
export type Beside = { field: string | undefined; above: Error | null };

/** Says a refusal that speaks of one field alone beside that field, and not above the form as well. */
export function useBeside(error: Error | null, code: string): Beside {
  const sentence = useProblemSentence();
  return isRefusedError(error) && error.refusal.code === code
    ? { field: sentence(error).text, above: null }
    : { field: undefined, above: error };
}
