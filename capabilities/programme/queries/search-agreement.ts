import MiniSearch from 'minisearch';
import type { Locale } from '#kernel/locale.ts';
import { defineQuery } from '#kernel/query.ts';
import { foldText } from '#lib/search-text/index.ts';
import { searchAgreement } from '../contract.ts';
import { paragraphOf } from '../rules/agreement/outline.ts';
import { indicatorsOf } from '../rules/calendar/indicator-timings.ts';
import type { BudgetRow } from '../rules/format/budget-row.ts';
import type { Programme } from '../rules/format/programme.ts';
import { sourceLabel } from '../words/source-label.ts';
import type { Speaker } from '../words/speaker.ts';
import { findingsOf } from './findings-about.ts';
import { loadAgreement } from './load-agreement.ts';

type Kind = 'paragraph' | 'indicator' | 'activity' | 'clause' | 'budget_line' | 'finding';
type Entry = {
  amounts: string;
  key: string;
  kind: Kind;
  id: string;
  title: string;
  body: string;
  source: string;
};

const mostResults = 30;

/** Finds anything of the agreement by its words or its number, without minding accents or the end of a word. */
export const searchInAgreement = defineQuery({
  endpoint: searchAgreement,
  door: 'programme.agreement.read',
  async run(context, { query }) {
    const { programme, speaker } = await loadAgreement(context, query);
    const { index, entries } = indexOf(programme, speaker);
    const results = index.search(query.q, {
      prefix: true,
      // A number that is nearly the one asked for is another number.
      fuzzy: (word) => (/\d/.test(word) ? false : 0.15),
      boost: { id: 4, title: 2 },
      combineWith: 'AND',
    });
    return {
      results: results.slice(0, mostResults).flatMap(({ id }) => {
        const entry = entries.get(String(id));
        if (entry === undefined) return [];
        const { kind, title, source } = entry;
        return [
          {
            kind,
            id: entry.id,
            title,
            excerpt: excerptOf(entry, query.q),
            paragraph: paragraphOf(source),
            ...sourceLabel(source, programme, speaker),
          },
        ];
      }),
    };
  },
});

const indexes = new WeakMap<Programme, Map<Locale, ReturnType<typeof build>>>();

function indexOf(programme: Programme, speaker: Speaker) {
  const byLocale = indexes.get(programme) ?? new Map<Locale, ReturnType<typeof build>>();
  indexes.set(programme, byLocale);
  const built = byLocale.get(speaker.locale) ?? build(programme, speaker);
  byLocale.set(speaker.locale, built);
  return built;
}

function build(programme: Programme, speaker: Speaker) {
  const entries = entriesOf(programme, speaker);
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['id', 'title', 'body', 'amounts'],
    // "4.4" and "1.5" are words here: what people look for most are numbers of paragraphs.
    tokenize: (text) =>
      withoutSeparators(text)
        .split(/[\s,;:()[\]"“”«»/]+/)
        .filter((word) => word !== ''),
    processTerm: (word) => foldText(word).replace(/[.!?]+$/, ''),
  });
  index.addAll(entries);
  return { index, entries: new Map(entries.map((entry) => [entry.key, entry])) };
}

function entriesOf(programme: Programme, { say, locale }: Speaker): Entry[] {
  const entry = (
    kind: Kind,
    id: string,
    title: string,
    body: string,
    source: string,
    amounts = '',
  ): Entry => ({
    key: `${kind}:${id}`,
    kind,
    id,
    title,
    body,
    source,
    amounts,
  });
  const activities = programme.logframe.components.flatMap((component) => component.activities);
  return [
    ...programme.paragraphs.paragraphs.map(({ id, title, text }) =>
      entry('paragraph', id, say(title), withoutMarks(say(text)), id),
    ),
    ...indicatorsOf(programme).map(({ id, statement, source }) =>
      entry('indicator', id, say(statement), '', source),
    ),
    ...activities.map(({ id, statement, source }) => entry('activity', id, say(statement), '', source)),
    ...programme.clauses.clauses.map(({ id, title, source, note }) =>
      entry('clause', id, say(title), note === undefined ? '' : say(note), source),
    ),
    ...programme.budget.rows.map((row) =>
      entry('budget_line', row.id, say(row.title), row.called ?? '', row.source, amountsOf(row)),
    ),
    ...findingsOf({ programme, settlements: new Map() }).map(({ key, message, places }) =>
      entry('finding', key, message[locale], '', places[0]?.paragraph ?? ''),
    ),
  ];
}

/** Every printed amount of the row, so that a line is found by what it or a unit of it costs. */
function amountsOf({ total, years, by, fullUnitCost }: BudgetRow): string {
  const cells = [
    total,
    fullUnitCost,
    ...years.flatMap(({ amount, unitCost }) => [amount, unitCost]),
    ...Object.values(by).flatMap((cell) => Object.values(cell)),
  ];
  return cells.map((cell) => cell?.text ?? '').join(' ');
}

/** "1,561,720" and "1561720" are the same amount. */
function withoutSeparators(text: string): string {
  return text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
}

function withoutMarks(text: string): string {
  return text.replace(/\[([^\]]*)\]\(#[^)]*\)/g, '$1');
}

/** The words around the first hit, at most 160 characters. */
function excerptOf({ body }: Entry, asked: string): string {
  const first = foldText(asked).split(/\s+/)[0] ?? '';
  const at = Math.max(0, foldText(body).indexOf(first) - 60);
  const cut = body.slice(at, at + 160);
  return `${at > 0 ? '…' : ''}${cut}${at + 160 < body.length ? '…' : ''}`;
}
