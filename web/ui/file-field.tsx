import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { EntryError } from './entry.tsx';
import { FileRow } from './file-row.tsx';
import { Icon } from './icon.tsx';
import './file-field.css';

/** A file that was chosen, and how far it has come. */
export type SentFile = {
  id: string;
  name: string;
  sizeBytes: number;
} & (
  | { state: 'waiting' }
  | { state: 'sending'; ratio: number }
  | { state: 'kept' }
  | { state: 'refused'; error: string; again: boolean }
);

export type FileFieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  files: readonly SentFile[];
  /** Endings that may be chosen, as a file input has them. */
  accept?: string | undefined;
  /** Several at once, or one. */
  multiple?: boolean;
  /** Why nothing may be given here; without it something may. */
  closed?: string | undefined;
  onChoose: (files: readonly File[]) => void;
  onRemove: (id: string) => void;
  onAgain: (id: string) => void;
};

/** Asks for files: dropped here, chosen, or, on a phone, photographed. Each says how far it is and can be stopped. */
export function FileField({
  label,
  hint,
  error,
  files,
  accept,
  multiple = false,
  closed,
  onChoose,
  onRemove,
  onAgain,
}: FileFieldProps) {
  const { t } = useTranslation('web');
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, (error ?? closed) && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  const input = { accept, multiple, disabled: closed !== undefined, described, onChoose };
  return (
    // biome-ignore lint/a11y/useSemanticElements: one question with its answers below it, inside a form or alone
    <div className="mk-entry mk-file-field" role="group" aria-labelledby={`${id}-label`}>
      <span className="mk-file-label" id={`${id}-label`}>
        {label}
      </span>
      <DropZone
        closed={closed !== undefined}
        onChoose={(chosen) => onChoose(multiple ? chosen : chosen.slice(0, 1))}
      >
        <FileButton {...input} icon="upload">
          {t(multiple ? 'file.choose' : 'file.chooseOne')}
        </FileButton>
        {(accept === undefined || accept.includes('.jpg')) && (
          <FileButton {...input} accept="image/*" photograph icon="camera">
            {t('file.photograph')}
          </FileButton>
        )}
        {closed === undefined && (
          <span className="mk-file-drop-hint">{t(multiple ? 'file.drop' : 'file.dropOne')}</span>
        )}
      </DropZone>
      {hint !== undefined && (
        <span className="mk-entry-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {closed === undefined ? (
        <EntryError id={`${id}-error`}>{error}</EntryError>
      ) : (
        <span className="mk-entry-hint" id={`${id}-error`}>
          {closed}
        </span>
      )}
      {files.length > 0 && (
        <ul className="mk-file-list">
          {files.map((file) => (
            <FileRow key={file.id} file={file} onRemove={onRemove} onAgain={onAgain} />
          ))}
        </ul>
      )}
      <p className="mk-hidden" role="status">
        {useStanding(files)}
      </p>
    </div>
  );
}

/** How it stands with all of them, said when one has arrived or was refused and not at every step of its way. */
function useStanding(files: readonly SentFile[]): string {
  const { t } = useTranslation('web');
  const count = (state: SentFile['state']) => files.filter((file) => file.state === state).length;
  const refused = count('refused');
  if (files.length === 0) return '';
  const kept = t('file.standing', { kept: count('kept'), count: files.length });
  return refused === 0 ? kept : `${kept} ${t('file.standingRefused', { count: refused })}`;
}

type DropZoneProps = { closed: boolean; onChoose: (files: readonly File[]) => void; children: ReactNode };

function DropZone({ closed, onChoose, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const moved = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver && !closed);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its twin in the buttons inside
    <div
      className={classNames('mk-file-drop', over && 'mk-file-over')}
      onDragOver={(event) => moved(event, true)}
      onDragLeave={(event) => moved(event, false)}
      onDrop={(event) => {
        moved(event, false);
        const files = [...event.dataTransfer.files];
        if (!closed && files.length > 0) onChoose(files);
      }}
    >
      {children}
    </div>
  );
}

type FileButtonProps = {
  accept?: string | undefined;
  multiple: boolean;
  disabled: boolean;
  described: string;
  photograph?: boolean;
  icon: 'upload' | 'camera';
  onChoose: (files: readonly File[]) => void;
  children: ReactNode;
};

/** A file input that looks like a button; the browser's own speaks another language and says "no file chosen". */
function FileButton({
  accept,
  multiple,
  disabled,
  described,
  photograph = false,
  icon,
  onChoose,
  children,
}: FileButtonProps) {
  return (
    <label className={classNames('mk-file-button', photograph && 'mk-file-photograph')}>
      <input
        type="file"
        accept={accept}
        multiple={multiple && !photograph}
        disabled={disabled}
        aria-describedby={described === '' ? undefined : described}
        {...(photograph ? { capture: 'environment' } : {})}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
      <span>
        <Icon name={icon} size={14} />
        {children}
      </span>
    </label>
  );
}
