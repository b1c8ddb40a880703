import { invariant } from '#kernel/invariant.ts';
import type { Measure } from './measure.ts';

/** Who answers a measure: a slice does, or one will that is not there yet, or nobody is known to. */
export type Answering =
  | Readonly<{ measure: Measure }>
  | Readonly<{ waitsFor: string }>
  | Readonly<{ unknown: true }>;

/** The measures of the house. */
export type MeasureRegistry = Readonly<{ answering(id: string): Answering }>;

/**
 * Puts the measures of all slices together. An id that nobody answers is known by its capability, the name before its
 * first point, where that is one of those that are to come.
 *
 * @param capabilities names of capabilities, built or not
 */
export function measureRegistry(
  measures: readonly Measure[],
  capabilities: readonly string[],
): MeasureRegistry {
  const byId = new Map<string, Measure>();
  for (const measure of measures) {
    invariant(!byId.has(measure.id), `the measure ${measure.id} is defined once`);
    byId.set(measure.id, measure);
  }
  return {
    answering(id) {
      const measure = byId.get(id);
      if (measure !== undefined) return { measure };
      const capability = id.split('.', 1).join('');
      return capabilities.includes(capability) ? { waitsFor: capability } : { unknown: true };
    },
  };
}
