import { encode } from 'uqr';
import { darkRuns } from './dark-runs.ts';
import './qr-code.css';

export type QrCodeProps = {
  text: string;
  /** What the picture is for, said to those who do not see it. */
  label: string;
};

/** A picture to scan. Dark on white in both schemes: many cameras do not read the reverse. */
export function QrCode({ text, label }: QrCodeProps) {
  // Readers ask for four white squares around it, and a scratched screen for some repetition.
  const { size, data } = encode(text, { border: 4, ecc: 'M' });
  return (
    <svg className="mk-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className="mk-qr-ground" width={size} height={size} />
      <path className="mk-qr-ink" d={darkRuns(data)} />
    </svg>
  );
}
