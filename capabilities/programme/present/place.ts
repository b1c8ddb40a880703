import { paragraphOf } from '../rules/agreement/outline.ts';
import type { FindingPlace } from '../rules/check/finding.ts';
import type { Programme } from '../rules/format/programme.ts';
import { sourceLabel } from '../words/source-label.ts';
import type { Speaker } from '../words/speaker.ts';
import { citedCells } from './cited-cells.ts';
import { quoteAt } from './cited-quote.ts';
import { logframeItemAt } from './logframe-lines.ts';

/** A place of the agreement as a reader meets it: its name, the page that shows it whole, and what stands there. */
export function presentPlace(place: FindingPlace, programme: Programme, speaker: Speaker) {
  const cells = citedCells(place, programme, speaker);
  return {
    file: place.file,
    line: place.line,
    column: place.column,
    paragraph: place.paragraph,
    says: place.says[speaker.locale],
    ...sourceLabel(place.paragraph ?? place.file, programme, speaker),
    opens: opensOf(place, programme),
    quote: cells === null ? quoteAt(place, programme, speaker) : null,
    cells,
  };
}

function opensOf(place: FindingPlace, programme: Programme) {
  if (place.file === 'budget.csv') {
    const row = programme.budget.rows.find(({ line }) => line === place.line);
    if (row !== undefined) return { page: 'budget' as const, id: row.id };
  }
  const item = logframeItemAt(place, programme);
  if (item?.kind === 'indicator') return { page: 'logframe' as const, id: item.id };
  const paragraph = place.paragraph === null ? null : paragraphOf(place.paragraph);
  const known = programme.paragraphs.paragraphs.find(({ id }) => id === paragraph);
  return known === undefined ? null : { page: 'paragraph' as const, id: known.id };
}
