import type { Names } from './names.ts';
import type { NameKind } from './reference.ts';

/** What a key such as `budget.2.lender.cash` speaks of, taken apart. */
export type FigureKey =
  | { of: 'budget'; row: string; figure: BudgetFigure }
  | { of: 'table'; table: string; row: string; column: string }
  | { of: 'count'; list: string; within?: string; part?: string }
  | { of: 'post'; post: string; figure: 'share' }
  | { of: 'period'; period: string }
  | { of: 'name'; kind: NameKind | 'programme' | 'code'; id: string }
  | { of: 'thing'; kind: NameKind; id: string };

/** Of a row of the budget: its total, a financier's part of it, a year's part, or a printed percentage. */
export type BudgetFigure =
  | { figure: 'total' }
  | { figure: 'financier'; financier: string; part: 'total' | 'cash' | 'in_kind' }
  | { figure: 'year'; year: number }
  | { figure: 'share'; column: string };

/** Takes a key apart; undefined where the files hold nothing that it could speak of. */
export function resolveFigureKey(names: Names, key: string): FigureKey | undefined {
  const [head = '', ...rest] = key.split('.');
  const tail = rest.join('.');
  const found =
    head === 'budget'
      ? budgetKey(names, rest)
      : head === 'count'
        ? countKey(names, rest)
        : head === 'period'
          ? periodKey(names, tail)
          : head === 'posts'
            ? postKey(names, rest)
            : head === 'name'
              ? nameKey(names, rest)
              : undefined;
  return found ?? thingKey(names, key) ?? tableKey(names, key);
}

/** Ids of rows may hold dots: the longest row that the key begins with is meant. */
function budgetKey(names: Names, parts: readonly string[]): FigureKey | undefined {
  for (let length = parts.length; length > 0; length -= 1) {
    const row = parts.slice(0, length).join('.');
    if (!names.has('row', row)) continue;
    const figure = budgetFigure(names, parts.slice(length));
    return figure === undefined ? undefined : { of: 'budget', row, figure };
  }
  return undefined;
}

function budgetFigure(names: Names, [first, second, ...more]: readonly string[]): BudgetFigure | undefined {
  if (more.length > 0) return undefined;
  if (first === undefined) return { figure: 'total' };
  if (first === 'share') {
    const column = second ?? 'total';
    return column === 'total' || names.has('financier', column) ? { figure: 'share', column } : undefined;
  }
  const year = /^y([1-9]\d?)$/.exec(first)?.[1];
  if (year !== undefined) {
    const isBudgeted = Number(year) <= names.programme.budget.years;
    return isBudgeted && second === undefined ? { figure: 'year', year: Number(year) } : undefined;
  }
  if (!names.has('financier', first)) return undefined;
  if (second === undefined) return { figure: 'financier', financier: first, part: 'total' };
  return second === 'cash' || second === 'in_kind'
    ? { figure: 'financier', financier: first, part: second }
    : undefined;
}

const countedLists = [
  'clusters',
  'components',
  'financiers',
  'parties',
  'units',
  'councils',
  'indicators',
  'events',
];
const countedItems = [
  ...['parties', 'financiers', 'clusters', 'units', 'councils', 'eligibility', 'risks'],
  ...['related_projects', 'project_files', 'abbreviations', 'events', 'lists', 'periods', 'scopes'],
];

function countKey(names: Names, [list = '', ...rest]: readonly string[]): FigureKey | undefined {
  const within = rest.join('.');
  const [first = '', ...others] = rest;
  const part = others.join('.');
  if (rest.length === 0) return countedLists.includes(list) ? { of: 'count', list } : undefined;
  switch (list) {
    case 'activities':
      return names.has('component', within) ? { of: 'count', list, within } : undefined;
    case 'list':
      return names.has('list', within) ? { of: 'count', list, within } : undefined;
    case 'items':
      return countedItems.includes(within) ? { of: 'count', list, within } : undefined;
    case 'related':
      return names.programme.programme.related_projects.some(({ group }) => group === within)
        ? { of: 'count', list, within }
        : undefined;
    case 'posts':
      if (part === '') return names.has('unit', first) ? { of: 'count', list, within: first } : undefined;
      return names.has('post', within) ? { of: 'count', list, within: first, part } : undefined;
    case 'seats':
      return seatsKey(names, first, part);
    default:
      return undefined;
  }
}

function seatsKey(names: Names, id: string, part: string): FigureKey | undefined {
  const council = names.programme.programme.councils.find((candidate) => candidate.id === id);
  if (council === undefined) return undefined;
  if (part === '') return { of: 'count', list: 'seats', within: id };
  const isSeat = council.seats.some(({ constituency }) => constituency === part);
  return isSeat ? { of: 'count', list: 'seats', within: id, part } : undefined;
}

function periodKey(names: Names, period: string): FigureKey | undefined {
  return names.has('period', period) ? { of: 'period', period } : undefined;
}

/** The share of its time that a post is held. */
function postKey(names: Names, parts: readonly string[]): FigureKey | undefined {
  const post = parts.slice(0, -1).join('.');
  return parts.at(-1) === 'share' && names.has('post', post)
    ? { of: 'post', post, figure: 'share' }
    : undefined;
}

const namedKinds: readonly NameKind[] = ['party', 'component', 'cluster', 'unit', 'council', 'row'];
const thingKinds: readonly NameKind[] = [
  'measure',
  'subject',
  'work',
  'activity',
  'item',
  'clause',
  'event',
  'indicator',
];

function nameKey(names: Names, [first = '', ...rest]: readonly string[]): FigureKey | undefined {
  if ((first === 'programme' || first === 'code') && rest.length === 0)
    return { of: 'name', kind: first, id: '' };
  const kind = first === 'budget' ? 'row' : namedKinds.find((candidate) => candidate === first);
  const id = rest.join('.');
  if (kind !== undefined && names.has(kind, id)) return { of: 'name', kind, id };
  const thing = thingKey(names, [first, ...rest].join('.'));
  return thing === undefined ? undefined : { ...thing, of: 'name' };
}

function thingKey(names: Names, id: string): { of: 'thing'; kind: NameKind; id: string } | undefined {
  const kind = thingKinds.find((candidate) => names.has(candidate, id));
  return kind === undefined ? undefined : { of: 'thing', kind, id };
}

/** `<table>.<row>` or `<table>.<row>.<column>`: the row's total, or one column. */
function tableKey(names: Names, key: string): FigureKey | undefined {
  for (const table of names.programme.paragraphs.tables) {
    for (const row of table.rows) {
      const start = `${table.id}.${row.id}`;
      if (key === start) return { of: 'table', table: table.id, row: row.id, column: 'total' };
      if (!key.startsWith(`${start}.`)) continue;
      const column = key.slice(start.length + 1);
      if (table.columns.includes(column)) return { of: 'table', table: table.id, row: row.id, column };
    }
  }
  return undefined;
}

/** Keys that a programme's files can speak of, to tell what was probably meant. */
export function knownFigureKeys(names: Names): string[] {
  return [
    ...thingKinds.flatMap((kind) => names.all(kind)),
    ...names.all('row').map((row) => `budget.${row}`),
    ...names
      .all('row')
      .flatMap((row) => names.all('financier').map((financier) => `budget.${row}.${financier}`)),
    ...countedLists.map((list) => `count.${list}`),
    ...names.all('list').map((list) => `count.list.${list}`),
    ...names.all('post').map((post) => `count.posts.${post}`),
    ...names.all('council').map((council) => `count.seats.${council}`),
    ...names.all('post').map((post) => `posts.${post}.share`),
    ...names.all('period').map((period) => `period.${period}`),
    'name.programme',
    'name.code',
    ...namedKinds.flatMap((kind) =>
      names.all(kind).map((name) => `name.${kind === 'row' ? 'budget' : kind}.${name}`),
    ),
    ...names.all('subject').map((subject) => `name.${subject}`),
  ];
}
