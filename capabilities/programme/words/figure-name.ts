import type { Programme } from '../rules/format/programme.ts';
import { nameOf } from './names.ts';
import type { Speaker } from './speaker.ts';

/** The name of a figure's key: of its row and financier, its period, its measure or its subject. */
export function figureName(key: string, programme: Programme, speaker: Speaker): string {
  const whole = nameOf(key, programme, speaker);
  if (whole !== key) return whole;
  const [kind, ...rest] = key.split('.');
  if (kind === 'budget') return budgetName(rest, programme, speaker);
  if (kind === 'count') return speaker.t('statement.countOf', { what: lastName(rest, programme, speaker) });
  if (kind === 'name') return speaker.t('statement.nameOf', { what: lastName(rest, programme, speaker) });
  return lastName(rest.length === 0 ? [key] : rest, programme, speaker);
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
