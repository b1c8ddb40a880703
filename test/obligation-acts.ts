import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, parsePlainDate } from '#lib/calendar/index.ts';
import { programmeFacts } from '../capabilities/programme/facts.ts';
import { obligationActs } from '../capabilities/programme/rules/calendar/may-act.ts';
import { type AccessServer, as } from './access-server.ts';
import { type ObligationCast, type Owed, obligationSteps, type Told } from './obligation-steps.ts';

/** Acts as they come through HTTP. The first five words are those of the rule; a letter answers for whoever sent it. */
export const acts = [
  ...obligationActs,
  'accept by letter',
  'return by letter',
  'take back papers',
  'take back answer',
  'take back letter',
] as const;
export type Act = (typeof acts)[number];
const reason = 'The rains came early.';
const unknown = '01900000-0000-7000-8000-000000000000';

function later(due: string | null): string {
  return addDays(parsePlainDate(due ?? '2026-03-15'), 300).toString();
}

/** What was told and not taken back. */
export function standing({ story }: Pick<Told, 'story'>) {
  return story.filter(({ voided }) => voided === null);
}

type Hands = Readonly<{ cast: ObligationCast; paper: string }>;

/** Every act on an obligation through HTTP, each by whoever may, with everything that it asks for. */
export function obligationActing(server: AccessServer, hands: () => Hands) {
  const { clock, here, moveTo } = server;
  const { show, submit, answer, letter, relieve, takeBack } = obligationSteps(server);

  /** Does one act as whoever may, with everything that it asks for. */
  async function act(which: Act, { obligation, story }: Told, { slots = 99 } = {}): Promise<Response> {
    const { cast, paper } = hands();
    // Of one day, what was recorded later stands later.
    moveTo(clock.now().add({ seconds: 1 }));
    const { id } = obligation;
    const happenedOn = clock.today(here().timeZone).toString();
    const letters = { happenedOn, evidence: [{ slot: 'letter', file: paper }], omitted: [], reason };
    const last = (...named: readonly string[]) =>
      standing({ story }).findLast((one) => named.includes(one.act))?.id ?? unknown;
    const verdict = which.startsWith('accept') ? 'accepted' : 'returned';
    const answered = { submission: last('submitted'), happenedOn, reason, verdict };
    switch (which) {
      case 'submit': {
        const empty = obligation.evidence.filter(({ filled }) => !filled).slice(0, slots);
        const papers = empty.map((slot) => ({ slot: slot.id, file: paper }));
        return submit(id, cast.director, { happenedOn, evidence: papers, omitted: [] });
      }
      case 'accept':
      case 'return':
        return answer(id, cast.supervisor, answered);
      case 'accept by letter':
      case 'return by letter':
        return letter(id, cast.director, { ...letters, ...answered });
      case 'waive':
        return relieve(id, cast.director, { ...letters, relief: 'waived' });
      case 'extend':
        return relieve(id, cast.director, { ...letters, relief: 'extended', until: later(obligation.due) });
      case 'take back papers':
        return takeBack('submissions', last('submitted'), cast.director);
      case 'take back answer':
        return takeBack('verdicts', last('accepted', 'returned'), cast.supervisor);
      case 'take back letter':
        return takeBack('reliefs', last('waived', 'extended'), cast.director);
    }
  }

  /** Takes back what was told, as whoever recorded it. */
  async function undo({ id, act: told, byLetter }: Told['story'][number]): Promise<void> {
    const { cast } = hands();
    const isAnswer = told === 'accepted' || told === 'returned';
    const kind = told === 'submitted' ? 'submissions' : isAnswer ? 'verdicts' : 'reliefs';
    const by = isAnswer && byLetter !== true ? cast.supervisor : cast.director;
    assert.equal((await takeBack(kind, id, by)).status, 200, `${told} is taken back`);
  }

  /** Takes everything back, the latest first, so that the obligation is as before for the next test. */
  async function clear(id: string): Promise<void> {
    for (const one of standing(await show(id, hands().cast.director)).toReversed()) await undo(one);
  }

  async function acted(id: string, ...then: readonly Act[]): Promise<string> {
    for (const which of then) await act(which, await show(id, hands().cast.director));
    return id;
  }

  return { act, acted, undo, clear };
}

/** Finds an obligation that is as a test needs it, and counts what is recorded. */
export function obligationGrounds(server: AccessServer, hands: () => Hands) {
  const { here, ask, write, moveTo } = server;
  const { owed } = obligationSteps(server);

  async function untouched(fits: (one: Owed) => boolean): Promise<string> {
    const found = (await owed(hands().cast.director)).find(fits);
    assert.ok(found, 'the programme owes such a thing');
    return found.id;
  }

  /** One that fits, with the clock moved to a day that it names. */
  async function onTheDay(fits: (one: Owed) => boolean, day: (one: Owed) => string | null): Promise<string> {
    const id = await untouched((one) => fits(one) && one.state === 'not_due');
    const found = (await owed(hands().cast.director)).find((one) => one.id === id);
    moveTo(`${found === undefined ? '' : day(found)}T17:00:00Z`);
    return id;
  }

  async function milestoneOf(
    year: number,
    shown: Readonly<{ indicator: string | null; paper: string | null }>,
  ): Promise<string> {
    const recorded = await write(
      `/api/programmes/${here().slug}/work-plans`,
      {
        year,
        happenedOn: '2026-03-14',
        evidence: [{ slot: 'plan', file: hands().paper }],
        omitted: [],
        milestones: [{ title: 'The year is done', due: '2027-06-30', ...shown }],
      },
      as(hands().cast.director),
    );
    assert.equal(recorded.status, 200, await recorded.clone().text());
    const { plan } = z
      .object({ plan: z.looseObject({ milestones: z.array(z.looseObject({ obligation: z.string() })) }) })
      .parse(await recorded.json());
    return plan.milestones[0]?.obligation ?? '';
  }

  /** How many rows each table of facts and papers has, and how many of them stand. */
  function rowsOfFacts(): Promise<readonly unknown[]> {
    const counts = programmeFacts.map(
      ({ table, name }) => sql`select ${name}::text, count(*), count(voided_at) from ${sql.table(table)}`,
    );
    const papers = sql`select 'papers', count(*), count(replaced_at) from facts.evidence`;
    const reasons = sql`select 'reasons', count(*), 0 from facts.omissions`;
    return ask(async (db) => {
      const { rows } = await sql`${sql.join([...counts, papers, reasons], sql` union all `)}`.execute(db);
      return rows;
    });
  }

  return { untouched, onTheDay, milestoneOf, rowsOfFacts };
}
