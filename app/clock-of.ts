import { type Clock, shiftedClock, systemClock } from '#kernel/clock/clock.ts';
import type { Config } from './config.ts';

/** The clock of this instance: the machine's, or one that was set to another day. */
export function clockOf(config: Config): Clock {
  return config.today === undefined ? systemClock : shiftedClock(config.today);
}
