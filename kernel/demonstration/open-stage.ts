import { fixedClock, type turnableClock } from '#kernel/clock/clock.ts';
import { invariant } from '#kernel/invariant.ts';
import { compareDates } from '#lib/calendar/index.ts';
import type { Typesetter } from '#lib/documents/index.ts';
import { handOf, type Perform } from './hand-of.ts';
import { type Doors, performAs } from './perform-as.ts';
import type { Ground, Member, Scene, Stage } from './scene.ts';

export type OpenStage = Stage &
  Readonly<{
    /** Says which account somebody of the cast has come to have. */
    arrive(member: Member, accountId: string): void;
    /** Something done by somebody who is not of the cast yet. */
    perform: Perform;
    /** Plays scenes one after the other, each at its moment. */
    playAll(scenes: readonly Scene[], onPlayed: (done: number, of: number) => void): Promise<void>;
  }>;

type Options = Readonly<{
  doors: Doors;
  clock: ReturnType<typeof turnableClock>;
  ground: Ground;
  cast: readonly Member[];
  typesetter: Typesetter;
}>;

/** Opens what scenes are played on: people of the cast, and a clock that goes from scene to scene. */
export function openStage({ doors, clock, ground, cast, typesetter }: Options): OpenStage {
  const accounts = new Map<string, string>();
  const pace = doors.chance.apart('pace');
  const perform: Perform = (...doing) => {
    // People take a minute or some for what they do.
    clock.turnTo(fixedClock(clock.now().add({ seconds: 40 + pace.below(200) })));
    return performAs(doors, ...doing);
  };
  const stage: Stage = {
    as(role, cluster = null) {
      const member = cast.find((one) => one.role === role && one.cluster === cluster);
      invariant(member !== undefined, `somebody of the cast is ${role} of ${cluster ?? 'the programme'}`);
      const accountId = accounts.get(member.email);
      invariant(accountId !== undefined, `${member.email} has an account before acting`);
      return handOf(member, accountId, { doors, slug: ground.slug, typesetter, perform });
    },
  };
  return {
    ...stage,
    arrive: (member, accountId) => void accounts.set(member.email, accountId),
    perform,
    async playAll(scenes, onPlayed) {
      const sorted = scenes.toSorted((a, b) => momentOf(a).localeCompare(momentOf(b)));
      for (const [index, scene] of sorted.entries()) {
        // Whoever opens the demonstration in the small hours of its day must not come before what was recorded.
        const isPast = compareDates(scene.on, ground.today) < 0;
        invariant(isPast, `a scene plays before today, not on ${momentOf(scene)}`);
        const { timeZone } = ground;
        const moment = scene.on.toZonedDateTime({ timeZone, plainTime: scene.at }).toInstant();
        // A scene that took longer than the time to the next one pushes it on.
        if (moment.epochMilliseconds > clock.now().epochMilliseconds) clock.turnTo(fixedClock(moment));
        await scene.play(stage);
        onPlayed(index + 1, sorted.length);
      }
    },
  };
}

const momentOf = ({ on, at }: Scene) => `${on.toString()} ${at}`;
