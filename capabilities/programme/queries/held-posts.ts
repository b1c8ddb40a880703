import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { SubjectHolder } from '#kernel/subject/subject.ts';
import { unitPlaces } from '../rules/posts/unit-places.ts';
import { postInUnit } from '../words/unit-words.ts';
import { loadAgreement } from './load-agreement.ts';

/** What this slice holds about a person: the posts that it fills or filled, with their contracts. */
export const programmeHolder: SubjectHolder = {
  async find(question, person) {
    const { programme, speaker } = await loadAgreement(question);
    const rows = await question.db
      .selectFrom('programme.post_fillings as fact')
      .select([
        'fact.subject',
        'fact.happened_on',
        'fact.recorded_at',
        'fact.recorded_by',
        sql<number>`(select count(*)::int from facts.evidence as paper
          where paper.programme_id = fact.programme_id and paper.fact_id = fact.id)`.as('papers'),
      ])
      .where('fact.programme_id', '=', question.programme.id)
      .where('fact.person_id', '=', person)
      .orderBy('fact.happened_on')
      .execute();
    return rows.map(({ subject, happened_on, recorded_at, recorded_by, papers }) => ({
      said: speaker.t('facts.post_filling'),
      title: nameOfPost(subject),
      happenedOn: happened_on,
      recordedAt: Temporal.Instant.from(recorded_at).toString(),
      recordedBy: recorded_by,
      fields: [],
      papers,
    }));

    function nameOfPost(subject: string): string {
      for (const place of unitPlaces(programme)) {
        const post = place.posts.find(({ id }) => id === subject);
        if (post !== undefined) return postInUnit(post, place, programme, speaker);
      }
      return subject;
    }
  },
  // A post stays filled by one person: the fact names it by an id that nothing leads from to a name any more.
  async erase() {},
};
