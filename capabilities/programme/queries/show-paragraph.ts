import { defineQuery } from '#kernel/query.ts';
import { showParagraph } from '../contract.ts';
import { presentFinding } from '../present/finding.ts';
import { presentObligation } from '../present/obligation.ts';
import { presentTable } from '../present/table.ts';
import { paragraphUnknown } from '../problems.ts';
import type { ProgrammeServices } from '../programme-services.ts';
import { contentsOf, paragraphOf } from '../rules/agreement/outline.ts';
import type { Clause } from '../rules/format/clauses-file.ts';
import { type ItemPath, programmeFileNames } from '../rules/format/programme.ts';
import type { Statement } from '../rules/format/statement.ts';
import { clauseWords } from '../words/clause-words.ts';
import { statementLabel, statementWords } from '../words/statement-words.ts';
import { findingsAbout, findingsIn, findingsOf } from './findings-about.ts';
import { type Agreement, loadAgreement } from './load-agreement.ts';
import { obligationsOf } from './obligations-of.ts';
import { sourceWording } from './source-wording.ts';

/** A paragraph beside its rules, its obligations and the findings that it takes part in. */
export const paragraphBesideRules = (services: Pick<ProgrammeServices, 'promises'>) =>
  defineQuery({
    endpoint: showParagraph,
    door: 'programme.agreement.read',
    async run(context, { params, query }) {
      const agreement = await loadAgreement(context, query);
      const { programme, speaker } = agreement;
      const all = programme.paragraphs.paragraphs;
      const position = all.findIndex(({ id }) => id === params.paragraph);
      const paragraph = all[position];
      if (paragraph === undefined) throw paragraphUnknown({ paragraph: params.paragraph });
      const contents = contentsOf(programme, paragraph.id);
      const owed = await obligationsOf(services, context, agreement);
      const wording = await sourceWording(context, paragraph.id);
      return {
        id: paragraph.id,
        title: speaker.say(paragraph.title),
        chapter: chapterOf(agreement, paragraph.chapter),
        restored: paragraph.restored,
        page: pageOf(paragraph.id, agreement),
        text: speaker.say(paragraph.text),
        wording: wording === null ? null : { ...wording, language: programme.programme.agreement_language },
        footnotes: footnotesOf(agreement, paragraph.footnotes),
        clauses: contents.clauses.map((clause) => presentClause(clause, agreement)),
        statements: paragraph.states.map((statement, index) =>
          presentStatement(statement, ['paragraphs', position, 'states', index], agreement),
        ),
        lists: contents.lists.map((list) => ({
          id: list.id,
          label: speaker.say(list.label),
          items: list.items.map(({ id, text }) => ({ id, text: speaker.say(text) })),
        })),
        tables: contents.tables.map((table) => presentTable(table, programme, speaker)),
        indicators: contents.indicators.map(({ id, numbered, statement }) => ({
          id,
          numbered,
          statement: speaker.say(statement),
        })),
        obligations: owed
          .filter(
            (obligation) =>
              obligation.origin !== 'indicator' && paragraphOf(obligation.paragraph) === paragraph.id,
          )
          .map((obligation) => presentObligation(obligation, programme, speaker)),
        findings: findingsIn(findingsOf(agreement), paragraph.id).map((finding) =>
          presentFinding(finding, programme, speaker),
        ),
        previous: all[position - 1]?.id ?? null,
        next: all[position + 1]?.id ?? null,
      };
    },
  });

function chapterOf({ programme, speaker }: Agreement, id: string) {
  const title = programme.paragraphs.chapters.find((chapter) => chapter.id === id)?.title;
  return { id, title: title === undefined ? id : speaker.say(title) };
}

function pageOf(id: string, { programme }: Agreement): 'budget' | 'logframe' | null {
  if (paragraphOf(programme.logframe.goal.source) === id) return 'logframe';
  return programme.budget.rows.some(({ source }) => paragraphOf(source) === id) ? 'budget' : null;
}

function footnotesOf({ programme, speaker }: Agreement, ids: string[]) {
  return programme.paragraphs.footnotes
    .filter(({ id }) => ids.includes(id))
    .map(({ id, text }) => ({ id, text: speaker.say(text) }));
}

function presentClause(clause: Clause, agreement: Agreement) {
  const { programme, speaker } = agreement;
  return {
    id: clause.id,
    kind: clause.kind,
    title: speaker.say(clause.title),
    paragraph: clause.source,
    note: clause.note === undefined ? null : speaker.say(clause.note),
    detail: clauseWords(clause, programme, speaker),
    contents: clause.kind === 'obligation' ? clause.contents.map(speaker.say) : [],
    of: ('of' in clause ? clause.of : undefined) ?? null,
    findings: findingsAbout(agreement)('of' in clause ? clause.of : undefined, {
      file: programmeFileNames.clauses,
      path: ['clauses', programme.clauses.clauses.indexOf(clause)],
      value: clause,
    }),
  };
}

function presentStatement(statement: Statement, path: ItemPath, agreement: Agreement) {
  const { programme, speaker } = agreement;
  return {
    id: statement.id ?? null,
    label: statementLabel(statement, programme, speaker),
    says: statementWords(statement, programme, speaker),
    of: 'of' in statement ? statement.of : null,
    findings: findingsAbout(agreement)('of' in statement ? statement.of : undefined, {
      file: programmeFileNames.paragraphs,
      path,
      value: statement,
    }),
  };
}
