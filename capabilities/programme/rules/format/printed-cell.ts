import type { PrintedCell } from './budget-row.ts';

/**
 * A number of the budget as printed, or why it cannot be read: `number_with_separators` with the way to write it
 * where that is certain, `formula_cell`, `dash_cell`, `not_a_number`.
 */
export function printedCell(
  cell: string,
  column: string,
  isShare: boolean,
): { printed: PrintedCell } | { code: string; written?: string } {
  const text = isShare && cell.endsWith('%') ? cell.slice(0, -1).trim() : cell;
  if (/^-?\d+(\.\d+)?$/.test(text)) return { printed: { text, column } };
  if (/^[-–—]$/.test(text)) return { code: 'dash_cell' };
  if (/^[=+@]/.test(text)) return { code: 'formula_cell' };
  if (!/^[^\d]{0,4}-?\d[\d.,'’\s]*[^\d]{0,4}$/.test(text)) return { code: 'not_a_number' };
  const written = withoutSeparators(text);
  return written === undefined ? { code: 'number_ambiguous' } : { code: 'number_with_separators', written };
}

/** `1,362.00`, `1.362,00`, `1 362` and `US$ 1,362` as the format writes them; `1,36` may mean 1.36 and is left open. */
function withoutSeparators(text: string): string | undefined {
  const digits = text.replaceAll(/[^\d.,-]/g, '').replaceAll(/^[.,]+|[.,]+$/g, '');
  if (/^-?\d+(\.\d+)?$/.test(digits)) return digits;
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return digits.replaceAll(',', '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits) && (digits.match(/[.,]/g)?.length ?? 0) > 1) {
    return digits.replaceAll('.', '').replace(',', '.');
  }
  return undefined;
}
