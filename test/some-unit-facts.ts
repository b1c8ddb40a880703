import type { Kysely } from 'kysely';
import type { Clock } from '#kernel/clock/clock.ts';
import { actAsKernel, writeSerializable } from '#kernel/db/identity.ts';
import type { Programme } from '#kernel/db/programme.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { aPerson } from './cast.ts';
import { aFact } from './some-facts.ts';

type Stage = Readonly<{ db: Kysely<Database>; clock: Clock }>;

/** A post of a cluster that somebody filled and left, and an office that opened and closed. Answers with their ids. */
export async function someUnitFacts(stage: Stage, programme: Programme, cluster: string) {
  const fact = (subject: string) => aFact(stage, programme, { subject, cluster_id: cluster });
  const [filling, leaving] = [fact('some/post'), fact('some/post')];
  const [opening, closing] = [fact('some/unit'), fact('some/unit')];
  const person = await aPerson(stage, programme, { clusters: [cluster] });
  await writeSerializable(stage.db, async (db) => {
    await actAsKernel(db, programme.id);
    await db
      .insertInto('programme.post_fillings')
      .values({ ...filling, person_id: person })
      .execute();
    await db
      .insertInto('programme.post_leavings')
      .values({ ...leaving, filling_id: filling.id, reason: 'Another job.' })
      .execute();
    await db
      .insertInto('programme.office_openings')
      .values({ ...opening, address: 'Calle Uno 123' })
      .execute();
    await db
      .insertInto('programme.office_closings')
      .values({ ...closing, opening_id: opening.id, reason: 'It moved.' })
      .execute();
  });
  return { filling: filling.id, leaving: leaving.id, opening: opening.id, closing: closing.id };
}
