import type { CSSProperties, ReactNode } from 'react';
import { ParagraphReference } from './paragraph-reference.tsx';
import './places.css';

export type Place = {
  id: string;
  /** "First place", "Second place". */
  title: ReactNode;
  paragraph?: string | undefined;
  paragraphHref?: string | undefined;
  /** False for a part of the agreement that has a title and no number. */
  numbered?: boolean;
  /** The words or the cells that stand there: a ParagraphVoice, a CitedTable. */
  quote: ReactNode;
  /** "clauses.yaml, line 118, column 15". */
  location?: ReactNode;
};

/** The places that cannot all stand, side by side, and the arithmetic at the end. */
export function Places({ places, arithmetic }: { places: readonly Place[]; arithmetic?: ReactNode }) {
  const count = places.length + (arithmetic === undefined ? 0 : 1);
  // The number of columns is data; the layout stays in the style sheet.
  const columns = { '--mk-places': Math.min(count, 3) } as CSSProperties;
  return (
    <div className="mk-places" style={columns}>
      {places.map((place) => (
        <figure key={place.id}>
          <figcaption>
            <b>{place.title}</b>{' '}
            {place.paragraph !== undefined && (
              <ParagraphReference href={place.paragraphHref} sign={place.numbered ?? true}>
                {place.paragraph}
              </ParagraphReference>
            )}
          </figcaption>
          {place.quote}
          {place.location !== undefined && <span className="mk-location">{place.location}</span>}
        </figure>
      ))}
      {arithmetic !== undefined && <div className="mk-places-arithmetic">{arithmetic}</div>}
    </div>
  );
}

export type CitedTableProps = {
  heads: readonly { id: string; label: ReactNode; number?: boolean }[];
  /** Cells by head; `marked` ones are those that the finding reads. */
  rows: readonly { id: string; cells: Record<string, { text: ReactNode; marked?: boolean }> }[];
  caption: string;
};

/** A piece of one of the agreement's tables, in the agreement's voice. */
export function CitedTable({ heads, rows, caption }: CitedTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="mk-scroll" tabIndex={0} aria-label={caption}>
      <table className="mk-cited">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.id} scope="col" className={head.number ? 'mk-number' : undefined}>
                {head.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {heads.map((head) => {
                const cell = row.cells[head.id];
                return (
                  <td key={head.id} className={head.number ? 'mk-number' : undefined}>
                    {cell?.marked ? <mark>{cell.text}</mark> : cell?.text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
