import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { FileField } from '#web/ui/file-field.tsx';
import { FormNotice } from './form-notice.tsx';
import { useUploads } from './use-uploads.ts';

export type SendOneFileProps = {
  label: string;
  hint?: ReactNode;
  /** Endings that may be chosen, where they are fewer than those that Minka takes. */
  accept?: string;
  /** The cluster to which it belongs; the whole programme where it is left out. */
  cluster?: string;
  /** What is done with it once it has arrived. */
  action: { pending: boolean; error: Error | null; setAside: () => void };
  /** Said while that is being done, and when it was refused. */
  doing: string;
  refused: string;
  onKept: (file: string) => void;
  leave: string;
  onLeave: () => void;
};

/** Asks for one file that changes something as soon as it has arrived. */
export function SendOneFile({ action, onKept, ...props }: SendOneFileProps) {
  const { cluster } = props;
  const uploads = useUploads({
    ...(cluster === undefined ? {} : { cluster }),
    onKept: ({ id }) => onKept(id),
  });
  return (
    <div className="mk-stack">
      <FileField
        label={props.label}
        hint={props.hint}
        files={uploads.files}
        accept={props.accept ?? uploads.accept}
        onChoose={(files) => {
          // One at a time: what was refused gives way to the next try.
          action.setAside();
          for (const { id } of uploads.files) uploads.remove(id);
          uploads.choose(files);
        }}
        onStop={uploads.stop}
        onRemove={uploads.remove}
        onAgain={uploads.again}
      />
      <p className={action.pending ? 'mk-muted mk-sm' : 'mk-hidden'} role="status">
        {action.pending ? props.doing : ''}
      </p>
      <FormNotice title={props.refused} error={action.error} />
      <div>
        <Button onClick={props.onLeave}>{props.leave}</Button>
      </div>
    </div>
  );
}
