import type { Stage } from '#kernel/demonstration/scene.ts';
import { daysBetween, type PlainDate, parsePlainDate } from '#lib/calendar/index.ts';
import type { ObligationShape } from '../contract/shapes.ts';
import { answerSubmission, recordLetter, showCalendar, showObligation } from '../contract.ts';
import type { Office } from './office-day.ts';

/** How long whoever must be satisfied takes to read what was handed in. */
const readingDays = 9;

/** What whoever watches over the programme does on one day of the week: accepts what was handed in, or returns it. */
export async function answerDay(stage: Stage, office: Office, on: PlainDate): Promise<void> {
  // Nothing lies on that desk most weeks.
  if (office.unanswered.size === 0) return;
  const supervisor = stage.as('supervisor');
  const lang = office.desk.premise.ground.language;
  const { obligations } = await supervisor.ask(showCalendar, { query: { lang } });
  for (const obligation of obligations) {
    const { state, submittedOn } = obligation;
    if (state !== 'submitted' || submittedOn === null) continue;
    if (daysBetween(parsePlainDate(submittedOn), on) >= readingDays)
      await answer(stage, office, obligation, on);
  }
}

async function answer(
  stage: Stage,
  office: Office,
  obligation: ObligationShape,
  on: PlainDate,
): Promise<void> {
  const { desk, cases } = office;
  const supervisor = stage.as('supervisor');
  const params = { obligation: obligation.id };
  const { story, letterSlot } = await supervisor.ask(showObligation, { params });
  const submission = story.findLast(({ act, voided }) => act === 'submitted' && voided === null)?.id ?? '';
  const own = cases.get(obligation.id);
  office.unanswered.delete(obligation.id);
  // What it says may be something to do, or let money come.
  office.restsUntil = undefined;
  const happenedOn = on.toString();
  if (own?.fate === 'returned') {
    const reason = desk.say('returned');
    await supervisor.write(answerSubmission, {
      params,
      body: { submission, verdict: 'returned', reason, happenedOn },
    });
    own.returnedOn = on;
    own.fate = 'in_time';
    return;
  }
  if (own?.fate !== 'late') {
    await supervisor.write(answerSubmission, {
      params,
      body: { submission, verdict: 'accepted', happenedOn },
    });
    return;
  }
  // Some answers come as a letter, which somebody of the executing unit records.
  const director = stage.as('director');
  const concerns = obligation.title;
  const paper = desk.letterFrom(desk.say('accepted.what'), { concerns, on, says: desk.say('accepted.says') });
  const file = await director.give(paper, { name: desk.fileName(paper) });
  await director.write(recordLetter, {
    params,
    body: {
      submission,
      verdict: 'accepted',
      happenedOn,
      evidence: [{ slot: letterSlot.id, file }],
      omitted: [],
    },
  });
}
