import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryError } from './entry.tsx';
import { FileChoice } from './file-choice.tsx';
import { FileRow } from './file-row.tsx';
import { useWritingClosed } from './writing.tsx';
import './file-field.css';

/** A file that was chosen, and how far it has come. */
export type SentFile = {
  id: string;
  name: string;
  sizeBytes: number;
  /** The file itself, of which an image is shown small. */
  content?: Blob | undefined;
} & (
  | { state: 'waiting' }
  | { state: 'sending'; ratio: number }
  /** `file` is the id under which the server has it. */
  | { state: 'kept'; file: string }
  | { state: 'refused'; error: string; again: boolean }
  | { state: 'stopped' }
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
  onStop: (id: string) => void;
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
  closed: notAllowed,
  onChoose,
  ...acts
}: FileFieldProps) {
  const id = useId();
  const closed = useWritingClosed() ?? notAllowed;
  const described = [hint !== undefined && `${id}-hint`, (error ?? closed) && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: one question with its answers below it, inside a form or alone
    <div className="mk-entry mk-file-field" role="group" aria-labelledby={`${id}-label`}>
      <span className="mk-file-label" id={`${id}-label`}>
        {label}
      </span>
      <FileChoice
        accept={accept}
        multiple={multiple}
        closed={closed !== undefined}
        describedBy={described === '' ? undefined : described}
        onChoose={(chosen) => onChoose(multiple ? chosen : chosen.slice(0, 1))}
      />
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
            <FileRow key={file.id} file={file} {...acts} />
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
export function useStanding(files: readonly SentFile[]): string {
  const { t } = useTranslation('web');
  const count = (state: SentFile['state']) => files.filter((file) => file.state === state).length;
  const refused = count('refused');
  if (files.length === 0) return '';
  const kept = t('file.standing', { kept: count('kept'), count: files.length });
  return refused === 0 ? kept : `${kept} ${t('file.standingRefused', { count: refused })}`;
}
