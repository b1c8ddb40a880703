import type { FileProblem } from './file-problem.ts';
import type { Programme } from './programme.ts';

/** Every name in the files that nothing bears, and every id that two things bear. */
export function checkReferences(_programme: Programme): FileProblem[] {
  return [];
}
