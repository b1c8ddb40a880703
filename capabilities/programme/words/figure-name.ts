import type { Programme } from '../rules/format/programme.ts';
import { nameOf } from './names.ts';
import type { Speaker } from './speaker.ts';

/** The name of a figure's key: of its row and financier, its period, its measure or its subject. */
export function figureName(key: string, programme: Programme, speaker: Speaker): string {
  const whole = nameOf(key, programme, speaker);
  if (whole !== key) return whole;
  const [kind, ...rest] = key.split('.');
  if (kind === 'budget') return budgetName(rest, programme, speaker);
  if (kind === 'posts') {
    const post = nameOf(rest.slice(0, -1).join('.'), programme, speaker);
    return `${post}, ${speaker.t('statement.column.share')}`;
  }
  if (kind === 'count' && rest[0] === 'seats' && rest.length > 2) {
    return speaker.t('statement.countOf', { what: seatName(rest, programme, speaker) });
  }
  if (kind === 'count' && rest[0] === 'list') {
    return speaker.t('statement.countOf', { what: listName(rest.slice(1).join('.'), programme, speaker) });
  }
  const instalment = instalmentName(key, programme, speaker);
  if (instalment !== null) return instalment;
  if (kind === 'count') return speaker.t('statement.countOf', { what: lastName(rest, programme, speaker) });
  if (kind === 'name') return speaker.t('statement.nameOf', { what: lastName(rest, programme, speaker) });
  return lastName(rest.length === 0 ? [key] : rest, programme, speaker);
}

/** “Producers (Valley board)”: the label of a constituency and its council. */
function seatName([, council = '', ...rest]: string[], { programme }: Programme, speaker: Speaker): string {
  const constituency = rest.join('.');
  const own = programme.councils.find(({ id }) => id === council);
  const seat = own?.seats.find((candidate) => candidate.constituency === constituency);
  if (own === undefined || seat === undefined) return constituency;
  return `${speaker.say(seat.label)} (${speaker.say(own.name)})`;
}

function listName(id: string, { programme, paragraphs }: Programme, speaker: Speaker): string {
  const list = [...programme.lists, ...paragraphs.lists].find((candidate) => candidate.id === id);
  return list === undefined ? id : speaker.say(list.label);
}

/** “Payments of the fund, instalment 1”. */
function instalmentName(key: string, { clauses }: Programme, speaker: Speaker): string | null {
  for (const clause of clauses.clauses) {
    if (clause.kind !== 'instalments' || !key.startsWith(`${clause.id}.`)) continue;
    const number = clause.parts.findIndex(({ id }) => key === `${clause.id}.${id}`) + 1;
    if (number > 0) return speaker.t('statement.instalment', { clause: speaker.say(clause.title), number });
  }
  return null;
}

function budgetName(parts: string[], programme: Programme, speaker: Speaker): string {
  const rows = programme.budget.rows.map(({ id }) => id);
  const taken = parts.findLastIndex((_, index) => rows.includes(parts.slice(0, index + 1).join('.')));
  const row = parts.slice(0, taken + 1).join('.');
  const columns = parts.slice(taken + 1).map((part) => columnName(part, programme, speaker));
  return [nameOf(`budget.${row}`, programme, speaker), ...columns].join(', ');
}

function columnName(part: string, programme: Programme, speaker: Speaker): string {
  const year = /^y(\d+)$/.exec(part)?.[1];
  if (year !== undefined) return speaker.t('statement.inYear', { year });
  if (part === 'cash' || part === 'in_kind' || part === 'share') return speaker.t(`statement.column.${part}`);
  return nameOf(part, programme, speaker);
}

function lastName(parts: string[], programme: Programme, speaker: Speaker): string {
  const joined = parts.join('.');
  const whole = nameOf(joined, programme, speaker);
  if (whole !== joined) return whole;
  const last = parts.at(-1) ?? joined;
  const known = speaker.t(`statement.lists.${last}`, { defaultValue: '' });
  return known === '' ? nameOf(last, programme, speaker) : known;
}
