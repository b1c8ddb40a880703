import { useTranslation } from 'react-i18next';
import { type Shape, type State, StateMark, shapeOf } from './state-mark.tsx';
import './state-chip.css';

export type StateChipProps =
  | { state: State; label?: string | undefined }
  /** For what is no obligation or indicator: a finding's severity, a rule's outcome. */
  | { shape: Shape; label: string };

/** Shape and word on a soft ground. One for each thing; a breach alone is solid. */
export function StateChip(props: StateChipProps) {
  const { t } = useTranslation('web');
  const shape = 'state' in props ? shapeOf(props.state) : props.shape;
  const label = props.label ?? ('state' in props ? t(`state.${props.state}`) : '');
  return (
    <span className={`mk-chip mk-is-${shape}`}>
      <StateMark shape={shape} size={14} />
      {label}
    </span>
  );
}

/** How much a finding weighs: an error cannot stand, a warning asks for a reading, a note is rounding. */
export type Severity = 'error' | 'warning' | 'note';

const severityShapes: Record<Severity, Shape> = { error: 'late', warning: 'risk', note: 'idle' };

export function severityShape(severity: Severity): Shape {
  return severityShapes[severity];
}

export function SeverityChip({ severity }: { severity: Severity }) {
  const { t } = useTranslation('web');
  return <StateChip shape={severityShape(severity)} label={t(`severity.${severity}`)} />;
}
