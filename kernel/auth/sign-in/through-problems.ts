import { workProblem } from '#kernel/db/connection.ts';
import { Problem } from '#kernel/problem.ts';

/**
 * Runs what goes to the database of sign-in. That it is away reaches the caller as the problem it is, also where the
 * library wrapped it in an error of its own.
 */
export async function throughProblems<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw problemBehind(error);
  }
}

function problemBehind(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const problem = workProblem(cause);
    if (problem instanceof Problem) return problem;
  }
  return error;
}
