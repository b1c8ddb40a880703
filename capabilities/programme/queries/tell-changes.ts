import type { ChangedFact, ChangeTeller, ToldChange } from '#kernel/fact/changes.ts';
import { programmeFacts } from '../facts.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { assumptionsOf } from '../rules/agreement/assumptions.ts';
import { agreementEvents } from '../rules/calendar/agreement-events.ts';
import { unitPlaces } from '../rules/posts/unit-places.ts';
import { postInUnit, unitName } from '../words/unit-words.ts';
import { findingsOf } from './findings-about.ts';
import { eventName } from './list-events.ts';
import { type Agreement, loadAgreement } from './load-agreement.ts';
import { obligationsOf } from './obligations-of.ts';

/** Says what changed about the agreement, in the words of the agreement. */
export function programmeTeller(services: Pick<ProgrammeServices, 'promises'>): ChangeTeller {
  return {
    kinds: programmeFacts,
    async tell(question, changed) {
      const agreement = await loadAgreement(question, {
        at: question.clocks.at.toString(),
        known: question.clocks.known.toString(),
      });
      const owed = await obligationsOf(services, question, agreement);
      const titles = new Map(owed.map(({ id, title }) => [id, agreement.speaker.say(title)]));
      return new Map(changed.map((change) => [change.id, told(change, agreement, titles)]));
    },
  };
}

function told(change: ChangedFact, agreement: Agreement, titles: ReadonlyMap<string, string>): ToldChange {
  const { t, locale, say } = agreement.speaker;
  const { kind, subject } = change;
  const said = t(`facts.${kind.replace('programme.', '')}`);
  switch (kind) {
    case 'programme.occurrence': {
      const event = agreementEvents(agreement.programme).find(({ id }) => id === subject);
      const title = event === undefined ? subject : eventName(event, agreement);
      return { said, title, opens: { page: 'events', id: subject } };
    }
    case 'programme.work_plan':
      return {
        said,
        title: t('record.workPlan', { year: subject.split('/')[1] ?? '' }),
        opens: { page: 'work_plans', id: change.id },
      };
    case 'programme.settlement': {
      const finding = findingsOf(agreement).find(({ key }) => key === subject);
      return { said, title: finding?.message[locale] ?? subject, opens: { page: 'finding', id: subject } };
    }
    case 'programme.review': {
      const assumption = assumptionsOf(agreement.programme).find(({ id }) => id === subject);
      const title = assumption === undefined ? subject : say(assumption.statement);
      return { said, title, opens: { page: 'assumptions', id: subject } };
    }
    case 'programme.post_filling':
    case 'programme.post_leaving':
    case 'programme.office_opening':
    case 'programme.office_closing':
      return { said, title: unitThing(subject, agreement), opens: { page: 'units', id: subject } };
    default:
      return { said, title: titles.get(subject) ?? subject, opens: { page: 'obligation', id: subject } };
  }
}

/** What a fact of a unit is about: a post, or the unit itself for its office. */
function unitThing(subject: string, { programme, speaker }: Agreement): string {
  for (const place of unitPlaces(programme)) {
    if (place.id === subject) return unitName(place, programme, speaker);
    const post = place.posts.find(({ id }) => id === subject);
    if (post !== undefined) return postInUnit(post, place, programme, speaker);
  }
  return subject;
}
