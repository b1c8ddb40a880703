import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import './file-choice.css';

export type FileChoiceProps = {
  /** Endings that may be chosen, as a file input has them. */
  accept?: string | undefined;
  /** Several at once, or one. */
  multiple: boolean;
  /** What it is chosen for, where a page asks more than once. */
  purpose?: string | undefined;
  /** How many were given here already. */
  given?: number;
  closed: boolean;
  invalid?: boolean | undefined;
  describedBy?: string | undefined;
  onChoose: (files: readonly File[]) => void;
};

/** Takes files as people have them: dropped here, chosen, or, on what is held in the hand, photographed. */
export function FileChoice({
  accept,
  multiple,
  purpose,
  given = 0,
  closed,
  onChoose,
  ...said
}: FileChoiceProps) {
  const { t } = useTranslation('web');
  const input = { closed, purpose, onChoose, ...said };
  const takesImages = accept === undefined || accept.includes('.jpg');
  return (
    // In the hand a paper is photographed first, and looked for among the files second.
    <DropZone closed={closed} onChoose={onChoose}>
      {takesImages && (
        <FileButton {...input} accept="image/*" photograph icon="camera">
          {t(multiple && given > 0 ? 'file.photographNext' : 'file.photograph')}
        </FileButton>
      )}
      <FileButton {...input} accept={accept} multiple={multiple} icon="upload">
        {t(multiple ? 'file.choose' : 'file.chooseOne')}
      </FileButton>
      {!closed && <span className="mk-file-drop-hint">{t(multiple ? 'file.drop' : 'file.dropOne')}</span>}
    </DropZone>
  );
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

type FileButtonProps = Pick<FileChoiceProps, 'accept' | 'purpose' | 'closed' | 'invalid' | 'describedBy'> & {
  multiple?: boolean;
  photograph?: boolean;
  icon: 'upload' | 'camera';
  onChoose: (files: readonly File[]) => void;
  children: ReactNode;
};

/** A file input that looks like a button; the browser's own speaks another language and says "no file chosen". */
function FileButton(props: FileButtonProps) {
  const { photograph = false, multiple = false, purpose, icon, onChoose, children } = props;
  return (
    <label className={classNames('mk-file-button', photograph && 'mk-file-photograph')}>
      <input
        type="file"
        accept={props.accept}
        multiple={multiple}
        disabled={props.closed}
        // One of the two is enough, and the other is not always there to take the focus.
        aria-invalid={(props.invalid && !photograph) || undefined}
        aria-describedby={props.describedBy}
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
        {purpose !== undefined && <span className="mk-hidden">: {purpose}</span>}
      </span>
    </label>
  );
}
