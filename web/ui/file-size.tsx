import { useFormat } from './format.tsx';

/** How large a file is, in the unit in which it is a small number. */
export function FileSize({ bytes }: { bytes: number }) {
  const format = useFormat();
  const [value, unit] = sizeOf(bytes);
  return (
    <span className="mk-nowrap">
      {format.number(value)} {unit}
    </span>
  );
}

/** `[1.2, 'MB']`; kilobytes are whole, and nothing that is there has none. */
export function sizeOf(bytes: number): readonly [value: number, unit: 'kB' | 'MB'] {
  return bytes < 1_000_000
    ? [Math.max(1, Math.round(bytes / 1_000)), 'kB']
    : [Math.round(bytes / 100_000) / 10, 'MB'];
}
