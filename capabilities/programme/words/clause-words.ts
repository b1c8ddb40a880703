import type { Clause, LimitClause } from '../rules/format/clauses-file.ts';
import type { Programme } from '../rules/format/programme.ts';
import { figureName } from './figure-name.ts';
import { nameOf } from './names.ts';
import type { Speaker } from './speaker.ts';
import { comparedWords, valueWords } from './target-words.ts';
import { timingWords } from './timing-words.ts';

/** What a clause asks, in one line: its date, its limit, its share; null where the title says it all. */
export function clauseWords(clause: Clause, programme: Programme, speaker: Speaker): string | null {
  const { t, tag } = speaker;
  switch (clause.kind) {
    case 'obligation':
      return t('clause.obligation', {
        owner: nameOf(clause.owner, programme, speaker),
        when: timingWords(clause.due, programme, speaker),
      });
    case 'limit':
      return limitWords(clause, programme, speaker);
    case 'fund':
      return t('clause.fund', {
        share: valueWords(clause.at_most, tag),
        base: figureName(clause.in, programme, speaker),
      });
    case 'contribution':
      return contributionWords(clause, programme, speaker);
    case 'instalments':
      return t('clause.instalments', {
        count: clause.parts.length,
        party: nameOf(clause.from_party, programme, speaker),
      });
    case 'rule':
      return null;
  }
}

function limitWords(clause: LimitClause, programme: Programme, speaker: Speaker): string {
  const base =
    clause.in === undefined
      ? ''
      : speaker.t('statement.ofBase', { base: figureName(clause.in, programme, speaker) });
  const what = figureName(clause.of, programme, speaker);
  return [`${what}:`, comparedWords(clause, speaker), base].filter((part) => part !== '').join(' ');
}

function contributionWords(
  clause: Extract<Clause, { kind: 'contribution' }>,
  programme: Programme,
  speaker: Speaker,
): string {
  const by = nameOf(clause.by, programme, speaker);
  const share = clause.share ?? clause.at_least;
  return share === undefined
    ? speaker.t('clause.contribution', { by })
    : speaker.t('clause.contributionShare', { by, share: valueWords(share, speaker.tag) });
}
