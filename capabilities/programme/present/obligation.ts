import type { ObligationShape } from '../contract.ts';
import type { Obligation } from '../rules/calendar/obligation.ts';
import type { Programme } from '../rules/format/programme.ts';
import { named, nameOf } from '../words/names.ts';
import type { Speaker } from '../words/speaker.ts';
import { timingWords, waitsForWords } from '../words/timing-words.ts';
import { saidAt } from './said-at.ts';

/** An obligation as answers and the command line show it. */
export function presentObligation(
  obligation: Obligation,
  programme: Programme,
  speaker: Speaker,
): ObligationShape {
  const name = (id: string | undefined) => (id === undefined ? null : named(id, programme, speaker));
  const { consequence } = obligation;
  return {
    id: obligation.id,
    clause: obligation.clause,
    origin: obligation.origin,
    indicator: obligation.indicator ?? null,
    title: speaker.say(obligation.title),
    paragraph: obligation.paragraph,
    said: saidAt(obligation.paragraph, programme, speaker),
    timing: timingWords(obligation.timing, programme, speaker),
    note: obligation.note === undefined ? null : speaker.say(obligation.note),
    contents: obligation.contents.map(speaker.say),
    owner: named(obligation.owner, programme, speaker),
    to: name(obligation.to),
    cluster: name(obligation.cluster),
    period: obligation.period ?? null,
    due: obligation.due,
    dueBefore: obligation.dueBefore ?? null,
    month: obligation.month,
    days: obligation.days,
    state: obligation.state,
    metOn: obligation.metOn ?? null,
    submittedOn: obligation.submittedOn ?? null,
    waitsFor: obligation.waitsFor.map((what) => waitsForWords(what, programme, speaker)),
    evidence: obligation.evidence.map((slot) => ({ ...slot, what: speaker.say(slot.what) })),
    acceptedBy: name(obligation.acceptedBy),
    preconditionOf:
      obligation.preconditionOf === undefined ? null : nameOf(obligation.preconditionOf, programme, speaker),
    consequence:
      consequence === undefined
        ? null
        : {
            what: speaker.say(consequence.what),
            opensOn: consequence.opensOn,
            warnOn: consequence.warnOn,
            said:
              consequence.paragraph === undefined ? null : saidAt(consequence.paragraph, programme, speaker),
          },
  };
}
