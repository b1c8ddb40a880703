import { systemClock } from '#kernel/clock/clock.ts';
import type { DemonstrationDesk, Progress } from '#kernel/demonstration/demonstration-desk.ts';
import { groundOf, readFolder, shippedFolder } from '#programme';
import { castSignIns, demonstrate } from './demonstrate.ts';
import { demonstrationClock } from './demonstration-clock.ts';
import type { Instance } from './open-instance.ts';

/** Lets this server become a demonstration while it runs; when it is filled, its clock goes by the demonstration's day. */
export function openDemonstrationDesk(instance: Instance): DemonstrationDesk {
  const { log, database, turnTo } = instance;
  let progress: Progress | null = null;
  return {
    async prepare() {
      const folder = await shippedFolder();
      if (folder === null) return null;
      const read = await readFolder(folder);
      if ('problems' in read) return null;
      const ground = groundOf(read.files, { day: undefined, now: systemClock.today });
      return { ground, signIns: castSignIns(ground) };
    },
    fill(prepared, locale) {
      progress = { done: 0, of: 0, brokenOff: false };
      const onPlayed = (done: number, of: number) => {
        progress = { done, of, brokenOff: false };
      };
      const filling = async () => {
        await demonstrate(instance, { ...prepared, locale, begun: true, onPlayed });
        const played = await demonstrationClock(database.kysely);
        if (played !== null) turnTo(played);
        log.info({ programme: prepared.ground.slug }, 'the demonstration is filled');
      };
      filling().catch((error: unknown) => {
        log.error({ err: error }, 'the demonstration was not filled to its end');
        progress = { done: progress?.done ?? 0, of: progress?.of ?? 0, brokenOff: true };
      });
    },
    progress: () => progress,
  };
}
