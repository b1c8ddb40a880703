import type { IndicatorState } from './state-of.ts';

type Promised = Readonly<{ recurs: boolean; judged: Readonly<{ state: IndicatorState }> }>;

/**
 * The promise by which an indicator stands: the first that is still open. What comes back and was missed is over, because
 * the next period is another one; everything else can still be met late. Once all are over it stands by the last.
 */
export function currentPromise<P extends Promised>(promises: readonly P[]): P | undefined {
  return promises.find((promise) => !isOver(promise)) ?? promises.at(-1);
}

function isOver({ recurs, judged }: Promised): boolean {
  if (judged.state === 'met' || judged.state === 'met_late') return true;
  return recurs && judged.state === 'late';
}
