import { defineMeasure, type Measure } from '#kernel/measure/measure.ts';
import { runningUnitCorrections, runningUnitRows } from './queries/running-unit-rows.ts';
import { readRunningUnits, readRunningUnitsOn, runningUnitChanges } from './queries/running-units.ts';
import { translate } from './words/speaker.ts';

/**
 * Units up and running (indicator 1.1): how many of the units that the agreement has in each cluster have all their posts
 * filled and their office open on a day. A programme without such units counts those that it has one of in all, in one
 * part under null. `outOf` says how many there are to be, so that a target of `yes` holds when none is missing.
 */
const unitsRunning = defineMeasure({
  id: 'programme.units_running',
  combines: 'sum',
  how: (locale) =>
    (['which', 'when', 'days'] as const).map((sentence) =>
      translate(locale)(`units.measure.how.${sentence}`),
    ),
  read: readRunningUnits,
  readings: readRunningUnitsOn,
  rows: runningUnitRows,
  corrections: runningUnitCorrections,
  changes: runningUnitChanges,
});

/** The named figures that this slice answers. */
export const programmeMeasures: readonly Measure[] = [unitsRunning];
