import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryError } from './entry.tsx';
import type { EvidenceSlotEntryProps } from './evidence-slot.tsx';
import { FileChoice } from './file-choice.tsx';
import { FileRow } from './file-row.tsx';
import { mayOmit, takesMore } from './slot-draft.ts';

export type SlotFilesProps = Omit<EvidenceSlotEntryProps, 'signer'> & {
  /** What had the focus is no longer there. */
  onGone: () => void;
};

/** The files given for one paper, and the ways to give more or to say why there are none. */
export function SlotFiles({ slot, draft, error, closed, onGone, ...props }: SlotFilesProps) {
  const { t } = useTranslation('web');
  const id = useId();
  const [surplus, setSurplus] = useState(0);
  const said = error ?? (surplus > 0 ? t('evidence.oneOnly', { count: surplus }) : undefined);
  const choose = (files: readonly File[]) => {
    const taken = slot.several ? files : files.slice(0, 1);
    setSurplus(files.length - taken.length);
    props.onChoose(slot.id, taken);
    if (!slot.several) onGone();
  };
  const onAgain = (file: string) => {
    props.onAgain(file);
    onGone();
  };
  const onRemove = (file: string) => {
    setSurplus(0);
    props.onRemove(file);
    onGone();
  };
  return (
    <>
      {draft.files.length > 0 && (
        <ul className="mk-file-list">
          {draft.files.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              takesOutKept
              onStop={props.onStop}
              {...{ onAgain, onRemove }}
            />
          ))}
        </ul>
      )}
      {takesMore(slot, draft) && (
        <FileChoice
          accept={props.accept}
          multiple={slot.several}
          purpose={slot.kind}
          given={draft.files.length}
          closed={closed}
          invalid={error !== undefined}
          describedBy={said === undefined ? undefined : `${id}-error`}
          onChoose={choose}
        />
      )}
      <EntryError id={`${id}-error`}>{said}</EntryError>
      {!closed && mayOmit(slot, draft) && (
        <div className="mk-slot-quiet">
          <Button variant="subtle" size="compact-sm" onClick={() => props.onOmit(slot.id, '')}>
            {t('evidence.omit')}
            <span className="mk-hidden">: {slot.kind}</span>
          </Button>
        </div>
      )}
    </>
  );
}
