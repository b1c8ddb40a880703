import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#web/ui/icon.tsx';
import './record-button.css';

export type RecordButtonProps = {
  /** Why nothing is recorded now; without it something is. */
  closed: string | undefined;
  onOpen: () => void;
};

/** Opens what can be recorded, from every page. At another time than now it stays, and says why not. */
export function RecordButton({ closed, onOpen }: RecordButtonProps) {
  const { t } = useTranslation('web');
  const id = useId();
  const [told, setTold] = useState(false);
  return (
    <>
      <button
        type="button"
        className="mk-record-button"
        aria-disabled={closed !== undefined}
        aria-describedby={closed === undefined ? undefined : id}
        aria-keyshortcuts="Control+J Meta+J"
        title={closed}
        onClick={() => (closed === undefined ? onOpen() : setTold(true))}
      >
        <Icon name="plus" />
        <span>{t('record.button')}</span>
      </button>
      {closed !== undefined && (
        <span id={id} className="mk-hidden">
          {closed}
        </span>
      )}
      <span className="mk-hidden" role="status">
        {told ? closed : ''}
      </span>
    </>
  );
}
