import { defineQuery } from '#kernel/query.ts';
import { showAgreement } from '../contract.ts';
import { contentsOf, outlineOf } from '../rules/agreement/outline.ts';
import { countFindings, findingsIn, findingsOf } from './findings-about.ts';
import { loadAgreement } from './load-agreement.ts';

/** The outline of the agreement: every paragraph with the rules that Minka watches there and what was found. */
export const agreementInOutline = defineQuery({
  endpoint: showAgreement,
  door: 'programme.agreement.read',
  async run(context, { query }) {
    const agreement = await loadAgreement(context, query);
    const { programme, speaker } = agreement;
    const findings = findingsOf(agreement);
    const chapters = outlineOf(programme).map(({ id, title, paragraphs }) => ({
      id,
      title: speaker.say(title),
      paragraphs: paragraphs.map((paragraph) => {
        const counts = countFindings(findingsIn(findings, paragraph.id));
        return {
          id: paragraph.id,
          title: speaker.say(paragraph.title),
          rules: contentsOf(programme, paragraph.id).clauses.length + paragraph.states.length,
          findings: counts,
          state: stateOf(counts),
        };
      }),
    }));
    const states = chapters.flatMap(({ paragraphs }) => paragraphs.map(({ state }) => state));
    const standing = (state: State) => states.filter((found) => found === state).length;
    return {
      chapters,
      rules: programme.clauses.clauses.length,
      findings: countFindings(findings),
      standing: {
        contradiction: standing('contradiction'),
        reading: standing('reading'),
        nothing: standing('nothing'),
      },
    };
  },
});

type State = 'contradiction' | 'reading' | 'nothing';

function stateOf({ error, warning }: { error: number; warning: number }): State {
  if (error > 0) return 'contradiction';
  return warning > 0 ? 'reading' : 'nothing';
}
