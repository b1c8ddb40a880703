import type { Condition, PromiseToJudge } from './judge-promise.ts';

/** Whether a target holds for each cluster. */
export function isPerCluster({ target }: Condition): boolean {
  return target.clusters !== null;
}

/**
 * A promise as far as one scope is concerned: what it asks of the cluster alone; or, for the programme, what it does not
 * ask of each cluster.
 */
export function inScope(promise: PromiseToJudge, cluster: string | null): PromiseToJudge {
  const conditions = promise.conditions.filter((condition) => isPerCluster(condition) === (cluster !== null));
  if (cluster === null) return { ...promise, conditions };
  return {
    ...promise,
    conditions: conditions.map((condition) => ({
      ...condition,
      target: { ...condition.target, clusters: [cluster] },
    })),
  };
}

/** The scopes for which an indicator is told: each cluster where something is asked of each, the programme otherwise. */
export function scopesOf(
  promises: readonly PromiseToJudge[],
  clusters: readonly string[],
): readonly (string | null)[] {
  const conditions = promises.flatMap((promise) => promise.conditions);
  const perCluster = conditions.some(isPerCluster) ? clusters : [];
  const whole = conditions.length === 0 || conditions.some((condition) => !isPerCluster(condition));
  return [...(whole ? [null] : []), ...perCluster];
}
