import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryError } from '#web/ui/entry.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { type ChosenFile, readChosenFiles } from './read-chosen-files.ts';
import './chosen-files.css';

type ChosenFilesProps = {
  files: readonly ChosenFile[];
  onFiles: (files: readonly ChosenFile[]) => void;
  error: string | undefined;
};

/** A programme's folder, or its files, as they lie on the machine of whoever sets Minka up. */
export function ChosenFiles({ files, onFiles, error }: ChosenFilesProps) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const id = useId();
  const [unread, setUnread] = useState(false);
  const take = async (chosen: readonly File[]) => {
    try {
      onFiles(await readChosenFiles(chosen));
      setUnread(false);
    } catch {
      // A file that was moved or locked after it was chosen.
      setUnread(true);
    }
  };
  const kilobytes = Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024);
  return (
    <div className="access-chosen">
      <div className="access-pickers">
        <FilePicker folder onChosen={take}>
          {t('access.setUp.files.folder')}
        </FilePicker>
        <FilePicker onChosen={take}>{t('access.setUp.files.files')}</FilePicker>
      </div>
      <p className="mk-sm" role="status">
        {files.length > 0 &&
          t('access.setUp.files.chosen', { count: files.length, size: format.number(kilobytes) })}
      </p>
      {files.length > 0 && (
        <>
          <ul>
            {files.map(({ path }) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
          <Button onClick={() => onFiles([])}>{t('access.setUp.files.none')}</Button>
        </>
      )}
      <EntryError id={id}>{unread ? t('access.setUp.files.unread') : error}</EntryError>
    </div>
  );
}

type FilePickerProps = {
  folder?: boolean;
  onChosen: (files: readonly File[]) => void;
  children: ReactNode;
};

function FilePicker({ folder = false, onChosen, children }: FilePickerProps) {
  return (
    <label className="access-picker">
      <input
        type="file"
        multiple
        ref={(input) => {
          input?.toggleAttribute('webkitdirectory', folder);
        }}
        onChange={(event) => {
          onChosen([...(event.currentTarget.files ?? [])]);
          // The same folder can be chosen again after something in it was mended.
          event.currentTarget.value = '';
        }}
      />
      <span>{children}</span>
    </label>
  );
}
