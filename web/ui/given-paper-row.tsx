import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from './act-button.tsx';
import { fileKind } from './file-kind.ts';
import { FileSize } from './file-size.tsx';
import { useFormat } from './format.tsx';
import { Icon } from './icon.tsx';

/** A file that was given for a fact. */
export type GivenPaper = {
  id: string;
  slot: string;
  /** Null where the reader may not see the file itself. */
  file: { id: string; name: string; mediaType: string; sizeBytes: number } | null;
  recordedAt: string;
  recordedBy: string;
  /** Set where another took its place. */
  replaced: { at: string; by: string } | null;
};

export type PaperActs = {
  /** The page of a file, and the file itself. */
  addressesOf: (file: string) => { page: string; content: string };
  /** Left out where nobody replaces a paper. */
  replacing?: {
    /** Why this reader may not now; without it the reader may. */
    closed?: string | undefined;
    /** Asks for the file that takes the paper's place; it ends with `leave`. */
    ask: (paper: GivenPaper, leave: () => void) => ReactNode;
  };
};

/** One paper: opened, saved, and replaced by another while it stays to be read. */
export function GivenPaperRow({ paper, addressesOf, replacing }: PaperActs & { paper: GivenPaper }) {
  const { t } = useTranslation('web');
  const { file } = paper;
  return (
    <div className="mk-paper">
      <Icon name="file" size={20} />
      <div className="mk-paper-said">
        {file === null ? (
          <b>{t('evidence.notShown')}</b>
        ) : (
          <>
            <a href={addressesOf(file.id).page}>{file.name}</a>
            <span className="mk-muted mk-sm">
              {t(`file.kind.${fileKind(file.mediaType)}`)}, <FileSize bytes={file.sizeBytes} />
            </span>
          </>
        )}
        <Signed paper={paper} />
      </div>
      <PaperActions paper={paper} addressesOf={addressesOf} replacing={replacing} />
    </div>
  );
}

/** Who gave it and when, and who put another in its place. */
function Signed({ paper: { recordedBy, recordedAt, replaced } }: { paper: GivenPaper }) {
  const { t } = useTranslation('web');
  const format = useFormat();
  return (
    <span className="mk-muted mk-sm">
      {t('evidence.given', { name: recordedBy, instant: format.instant(recordedAt) })}
      {replaced !== null && (
        <span>{t('evidence.replaced', { name: replaced.by, instant: format.instant(replaced.at) })}</span>
      )}
    </span>
  );
}

function PaperActions({
  paper,
  addressesOf,
  replacing,
}: {
  paper: GivenPaper;
  addressesOf: PaperActs['addressesOf'];
  replacing: PaperActs['replacing'];
}) {
  const { t } = useTranslation('web');
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!isAsking && asked.current) button.current?.focus();
    asked.current = isAsking;
  }, [isAsking]);
  const { file } = paper;
  if (replacing !== undefined && replacing.closed === undefined && isAsking) {
    return <div className="mk-paper-asked">{replacing.ask(paper, () => setAsking(false))}</div>;
  }
  return (
    <div className="mk-paper-acts">
      {file !== null && (
        <Button
          component="a"
          size="compact-sm"
          variant="subtle"
          href={addressesOf(file.id).content}
          download
          leftSection={<Icon name="download" size={14} />}
        >
          {t('evidence.download')}
          <span className="mk-hidden"> {file.name}</span>
        </Button>
      )}
      {replacing !== undefined && (
        <ActButton
          quiet
          ref={button}
          size="compact-sm"
          closed={replacing.closed}
          onClick={() => setAsking(true)}
        >
          {t('evidence.replace')}
          {file !== null && <span className="mk-hidden"> {file.name}</span>}
        </ActButton>
      )}
    </div>
  );
}
