/** The dark squares of a picture as one path: each unbroken run of a row is one rectangle. */
export function darkRuns(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => runsOf(row).map(([from, length]) => rectangle(from, y, length))).join('');
}

function runsOf(row: readonly boolean[]): (readonly [from: number, length: number])[] {
  return row.flatMap((dark, from) => {
    if (!dark || row[from - 1] === true) return [];
    const end = row.indexOf(false, from);
    return [[from, (end === -1 ? row.length : end) - from] as const];
  });
}

function rectangle(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`;
}
