import type { Decimal } from '#lib/decimal/index.ts';
import type { Expression } from './expression.ts';

/** Two ways to the same figure, set side by side. */
export interface Comparison {
  readonly computed: Expression;
  readonly stated: Expression;
  /** How far the two values lie apart; never negative. */
  readonly difference: Decimal;
  /** The largest distance, on this side, that the rounding of all printed numbers could have made. */
  readonly explainsUpTo: Decimal;
  /** Whether rounding explains the difference; true also when there is none. */
  readonly isExplained: boolean;
}

/** Sets what was computed beside what the document states. */
export function compare(computed: Expression, stated: Expression): Comparison {
  const [upper, lower] = computed.value.gte(stated.value) ? [computed, stated] : [stated, computed];
  const difference = upper.value.minus(lower.value);
  // The upper one may in truth be lower, and the lower one higher: together that is how far rounding reaches.
  const explainsUpTo = upper.value.minus(upper.interval.lo).plus(lower.interval.hi.minus(lower.value));
  return { computed, stated, difference, explainsUpTo, isExplained: difference.lte(explainsUpTo) };
}
