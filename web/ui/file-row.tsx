import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SentFile } from './file-field.tsx';
import { FileSize } from './file-size.tsx';
import { Icon } from './icon.tsx';
import { StateMark } from './state-mark.tsx';

export type FileRowProps = {
  file: SentFile;
  onRemove: (id: string) => void;
  onAgain: (id: string) => void;
};

/** One file on its way: name, size, how far it is, and what can be done about it. */
export function FileRow({ file, onRemove, onAgain }: FileRowProps) {
  const { t } = useTranslation('web');
  const { id, name } = file;
  const moving = file.state === 'sending' || file.state === 'waiting';
  return (
    <li className="mk-file-row">
      <span className="mk-file-name">
        <b>{name}</b>
        <span className="mk-muted mk-sm">
          <FileSize bytes={file.sizeBytes} />
        </span>
      </span>
      <span className="mk-file-state">
        {file.state === 'kept' && <StateMark shape="met" size={13} />}
        {file.state === 'refused' && <StateMark shape="late" size={13} />}
        {t(`file.state.${file.state}`)}
      </span>
      <span className="mk-file-actions">
        {file.state === 'refused' && file.again && (
          <Button size="compact-sm" onClick={() => onAgain(id)}>
            {t('file.again')}
            <span className="mk-hidden"> {name}</span>
          </Button>
        )}
        {file.state !== 'kept' && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t(moving ? 'file.stop' : 'file.remove', { name })}
            onClick={() => onRemove(id)}
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
      {file.state === 'refused' && <span className="mk-file-error">{file.error}</span>}
    </li>
  );
}
