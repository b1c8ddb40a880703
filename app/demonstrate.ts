import { systemClock, turnableClock } from '#kernel/clock/clock.ts';
import { castOf } from '#kernel/demonstration/cast-of.ts';
import { chanceFrom } from '#kernel/demonstration/chance.ts';
import { closedDesk } from '#kernel/demonstration/demonstration-desk.ts';
import { fillDemonstration } from '#kernel/demonstration/fill-demonstration.ts';
import type { Ground } from '#kernel/demonstration/scene.ts';
import { type SignInOf, signInsOf } from '#kernel/demonstration/sign-ins.ts';
import type { Locale } from '#kernel/locale.ts';
import { runAction } from '#kernel/run-action.ts';
import { applyProgramme, programmeGuide } from '#programme';
import { loadRoutes, loadStories, policy, texts } from './capabilities.ts';
import { openDoor } from './open-door.ts';
import type { Instance } from './open-instance.ts';
import { openPapers } from './open-papers.ts';

/** Who takes part in the demonstration of a programme, with what each signs in. */
export function castSignIns(ground: Ground): readonly SignInOf[] {
  return signInsOf(castOf(ground, chanceFrom(`${ground.slug} ${ground.today.toString()}`)));
}

type Demonstrating = Readonly<{
  ground: Ground;
  signIns: readonly SignInOf[];
  locale: Locale;
  /** Whether the instance was marked already. */
  begun: boolean;
  onPlayed?(done: number, of: number): void;
}>;

/** Fills an instance with a demonstration, on a clock of its own that walks through the months. */
export async function demonstrate(instance: Instance, demonstrating: Demonstrating): Promise<void> {
  const { config, database, files } = instance;
  const clock = turnableClock(systemClock);
  const signIn = await openDoor({ ...instance, clock });
  try {
    const services = {
      signIn,
      programmes: programmeGuide,
      baseUrl: config.baseUrl,
      // Nobody is written to: the people are invented, and so are their addresses.
      mailing: null,
      files,
      largestFileBytes: config.largestFileBytes,
      demonstration: closedDesk,
    };
    const { ground } = demonstrating;
    await fillDemonstration({
      ...demonstrating,
      db: database.kysely,
      clock,
      services,
      routes: await loadRoutes(services),
      permissions: policy.permissions,
      texts,
      typesetter: await openPapers(),
      stories: await loadStories(),
      async apply(machine) {
        await runAction(database.kysely, applyProgramme, { files: ground.files }, machine);
      },
    });
  } finally {
    await signIn.close();
  }
}
