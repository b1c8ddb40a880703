/** What a column of a sheet holds: words, an exact number as digits with a point, or a day as ISO writes it. */
export type SheetColumn = Readonly<{ head: string; kind: 'text' | 'number' | 'date' }>;

/** Rows for a spreadsheet: one list of cells for each row, in the order of the columns; null is an empty cell. */
export type Sheet = Readonly<{
  /** What its tab is called. */
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly (string | null)[])[];
}>;
