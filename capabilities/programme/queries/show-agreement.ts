import { defineQuery } from '#kernel/query.ts';
import { showAgreement } from '../contract.ts';
import { contentsOf, outlineOf } from '../rules/agreement/outline.ts';
import { countFindings, findingsIn, findingsOf } from './findings-about.ts';
import { loadAgreement } from './load-agreement.ts';

/** The outline of the agreement: every paragraph with the rules that Minka watches there and what was found. */
export const agreementInOutline = defineQuery({
  endpoint: showAgreement,
  async run(context, { query }) {
    const { programme, speaker } = await loadAgreement(context, query);
    const findings = findingsOf(programme);
    return {
      chapters: outlineOf(programme).map(({ id, title, paragraphs }) => ({
        id,
        title: speaker.say(title),
        paragraphs: paragraphs.map((paragraph) => ({
          id: paragraph.id,
          title: speaker.say(paragraph.title),
          rules: contentsOf(programme, paragraph.id).clauses.length + paragraph.states.length,
          findings: countFindings(findingsIn(findings, paragraph.id)),
        })),
      })),
      rules: programme.clauses.clauses.length,
      findings: countFindings(findings),
    };
  },
});
