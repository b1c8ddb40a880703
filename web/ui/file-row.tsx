import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SentFile } from './file-field.tsx';
import { FileSize } from './file-size.tsx';
import { FileThumbnail } from './file-thumbnail.tsx';
import { Icon } from './icon.tsx';
import { type Shape, StateMark } from './state-mark.tsx';
import './file-row.css';

export type FileRowProps = {
  file: SentFile;
  /** Whether one that has arrived can still be taken out: nothing was made of it yet. */
  takesOutKept?: boolean;
  onStop: (id: string) => void;
  onRemove: (id: string) => void;
  onAgain: (id: string) => void;
};

const marks: Partial<Record<FileState, Shape>> = {
  kept: 'met',
  refused: 'late',
  lost: 'risk',
  stopped: 'risk',
};

type FileState = SentFile['state'] | 'lost';

/** One file on its way: what it is, how far it has come, and what can be done about it. */
export function FileRow({ file, takesOutKept = false, onStop, onRemove, onAgain }: FileRowProps) {
  const { t } = useTranslation('web');
  const { id, name } = file;
  const isMoving = file.state === 'sending' || file.state === 'waiting';
  // What did not arrive can be sent again; what was refused for what it is cannot.
  const state: FileState = file.state === 'refused' && file.again ? 'lost' : file.state;
  const mark = marks[state];
  return (
    <li className="mk-file-row">
      <FileThumbnail content={file.content} />
      <span className="mk-file-name">
        <b>{name}</b>
        <span className="mk-muted mk-sm">
          <FileSize bytes={file.sizeBytes} />
        </span>
      </span>
      <span className="mk-file-state">
        {mark && <StateMark shape={mark} size={13} />}
        {t(`file.state.${state}`)}
      </span>
      <span className="mk-file-actions">
        {(state === 'stopped' || state === 'lost') && (
          <Button size="compact-sm" onClick={() => onAgain(id)}>
            {t('file.again')}
            <span className="mk-hidden"> {name}</span>
          </Button>
        )}
        {(file.state !== 'kept' || takesOutKept) && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t(isMoving ? 'file.stop' : 'file.remove', { name })}
            onClick={() => (isMoving ? onStop(id) : onRemove(id))}
          >
            <Icon name="close" size={12} />
          </Button>
        )}
      </span>
      {file.state === 'sending' && (
        <progress
          className="mk-progress"
          max={1}
          value={file.ratio}
          aria-label={t('file.sending', { name })}
        />
      )}
      {file.state === 'refused' && (
        <span className={file.again ? 'mk-file-why' : 'mk-file-why mk-file-error'}>{file.error}</span>
      )}
    </li>
  );
}
