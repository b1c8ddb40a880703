import type { StatedTable } from '../rules/format/paragraphs-file.ts';
import type { Programme } from '../rules/format/programme.ts';
import { nameOf } from '../words/names.ts';
import type { Speaker } from '../words/speaker.ts';
import { valueWords } from '../words/target-words.ts';

/** A printed table with its figures in the reader's form. An empty cell was not printed. */
export function presentTable(table: StatedTable, programme: Programme, speaker: Speaker) {
  return {
    id: table.id,
    title: speaker.say(table.title),
    currency: table.currency ?? programme.programme.currencies[0] ?? '',
    columns: table.columns.map((id) => ({ id, label: columnLabel(id, programme, speaker) })),
    rows: table.rows.map((row) => ({
      id: row.id,
      label: speaker.say(row.label),
      total: row.adds.length > 0,
      values: Object.fromEntries(
        Object.entries(row.values).map(([column, value]) => [column, valueWords(value, speaker.tag)]),
      ),
    })),
  };
}

/** The head of a column of money: a financier, with the kind where it has two; the total; the share. */
export function columnLabel(id: string, programme: Programme, speaker: Speaker): string {
  const [, financier, kind] = /^(.*?)_(cash|in_kind)$/.exec(id) ?? [];
  if (financier !== undefined && kind !== undefined) {
    return `${nameOf(financier, programme, speaker)}, ${speaker.t(`statement.column.${kind}`)}`;
  }
  if (id === 'total' || id === 'share') return speaker.t(`statement.column.${id}`);
  return nameOf(id, programme, speaker);
}
