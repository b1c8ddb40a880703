import type { Kysely } from 'kysely';
import type { AccessServices } from '#kernel/auth/access-services.ts';
import { addUser } from '#kernel/auth/actions/add-user.ts';
import type { Permissions } from '#kernel/auth/permission.ts';
import { fixedClock, type turnableClock } from '#kernel/clock/clock.ts';
import { newId } from '#kernel/db/new-id.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { createTexts, type TextResources } from '#kernel/i18n/texts.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Route } from '#kernel/route.ts';
import { type Acting, machineActing, runAction } from '#kernel/run-action.ts';
import { addDays } from '#lib/calendar/index.ts';
import type { Typesetter } from '#lib/documents/index.ts';
import { beginDemonstration } from './actions/begin-demonstration.ts';
import { finishDemonstration } from './actions/finish-demonstration.ts';
import { arrivals, leadDays } from './arrivals.ts';
import { chanceFrom } from './chance.ts';
import { type OpenStage, openStage } from './open-stage.ts';
import { paperWriter } from './paper-writer.ts';
import type { Ground, Story } from './scene.ts';
import type { SignInOf } from './sign-ins.ts';

export type Filling = Readonly<{
  db: Kysely<Database>;
  /** Goes through the months while the instance is filled; everything that fills it goes by this clock. */
  clock: ReturnType<typeof turnableClock>;
  services: Pick<AccessServices, 'signIn' | 'programmes'>;
  routes: readonly Route[];
  permissions: Permissions;
  texts: TextResources;
  typesetter: Typesetter;
  ground: Ground;
  signIns: readonly SignInOf[];
  stories: readonly Story[];
  /** In which language the accounts are. */
  locale: Locale;
  /** Applies the programme, as the machine. */
  apply(acting: Acting): Promise<void>;
  /** Whether the mark is there already, because it was put with the answer that told the sign-ins. */
  begun: boolean;
  onPlayed?(done: number, of: number): void;
}>;

/**
 * Fills an empty instance with what months of work leave, each thing through its door, as whoever does it, on its day.
 * The same programme and day make the same rows, but for passwords.
 *
 * Problems: `demonstration.instance-not-empty`.
 */
export async function fillDemonstration(filling: Filling): Promise<void> {
  const { db, clock, ground, signIns, stories, locale, onPlayed = () => undefined } = filling;
  const chance = chanceFrom(`${ground.slug} ${ground.today.toString()}`);
  const cast = signIns.map(({ member }) => member);
  const opening = ground.workingDay(addDays(ground.signedOn, -leadDays));
  clock.turnTo(
    fixedClock(opening.toZonedDateTime({ timeZone: ground.timeZone, plainTime: '08:30' }).toInstant()),
  );
  const { routes, permissions } = filling;
  // Whoever works there reads and writes the programme's own language, whatever that of the accounts.
  const doors = { db, routes, permissions, clock, chance, locale: ground.language };
  const stage = openStage({ doors, clock, ground, cast, typesetter: filling.typesetter });
  const machine: Acting = {
    ...machineActing(clock, 'minka demo', `demo-${chance.bytes(8).toString('hex')}`),
    newId: (now) => newId(now, chance.bytes),
  };
  const mark = { today: ground.today.toString(), timeZone: ground.timeZone };
  if (!filling.begun) await runAction(db, beginDemonstration, mark, machine);
  await filling.apply(machine);
  await addAdministrators(filling, stage, machine);
  const { t } = createTexts(filling.texts, ground.language);
  const papers = paperWriter(ground, t, chance.apart('papers'));
  const scenes = stories.flatMap((story, index) =>
    story({ ground, cast, chance: chance.apart(`story ${index}`), papers, t }),
  );
  await stage.playAll([...arrivals({ stage, ground, signIns, locale }), ...scenes], onPlayed);
  await runAction(db, finishDemonstration, {}, machine);
}

async function addAdministrators(
  { db, services, signIns, locale }: Filling,
  stage: OpenStage,
  machine: Acting,
): Promise<void> {
  for (const { member, password } of signIns.filter((one) => one.member.role === 'administrator')) {
    const { email, name, role } = member;
    const user = { email, name, password, locale, role, programme: null, part: null };
    const { id } = await runAction(db, addUser(services), user, machine);
    stage.arrive(member, id);
  }
}
