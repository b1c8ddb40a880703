import { useTranslation } from 'react-i18next';
import { severityShape } from '#web/ui/state-chip.tsx';
import { StateMark } from '#web/ui/state-mark.tsx';
import type { FindingMark } from '../../contract/marks.ts';
import { useAddresses } from '../addresses.ts';
import './finding-marks.css';

/** One mark for each finding about a thing; each opens its finding and says it when it is pointed at. */
export function FindingMarks({ findings }: { findings: readonly FindingMark[] }) {
  const { t } = useTranslation('web');
  const { finding: addressOf } = useAddresses();
  if (findings.length === 0) return null;
  return (
    <span className="mk-finding-marks">
      {findings.map(({ key, severity, message }) => (
        <a
          key={key}
          href={addressOf(key)}
          title={message}
          aria-label={`${t(`severity.${severity}`)}: ${message}`}
        >
          <StateMark shape={severityShape(severity)} size={14} />
        </a>
      ))}
    </span>
  );
}

/** The findings about a thing, each in its sentence. */
export function FindingList({ findings }: { findings: readonly FindingMark[] }) {
  const { t } = useTranslation('web');
  const { finding: addressOf } = useAddresses();
  return (
    <ul className="mk-finding-list">
      {findings.map(({ key, severity, message }) => (
        <li key={key}>
          <StateMark shape={severityShape(severity)} size={14} label={t(`severity.${severity}`)} />
          <a href={addressOf(key)}>{message}</a>
        </li>
      ))}
    </ul>
  );
}
