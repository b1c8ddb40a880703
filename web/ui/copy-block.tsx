import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import './copy-block.css';

export type CopyBlockProps = {
  text: string;
  /** The same, where it reads better with spaces than it is copied. */
  shown?: string;
  /** What the text is: "Lines for clauses.yaml". */
  label: string;
  /** Where it goes, said above it. */
  note?: string | undefined;
  /** Prose (a letter) wraps and reads in sans; code keeps its lines. */
  prose?: boolean;
  /** Code without lines of its own (a key) wraps where it must. */
  wrapped?: boolean;
};

/** Lines to paste or a letter to send, with a button that says when they are copied. */
export function CopyBlock({
  text,
  shown = text,
  label,
  note,
  prose = false,
  wrapped = false,
}: CopyBlockProps) {
  const { t } = useTranslation('web');
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // No permission, or a page served without TLS: the text can still be selected by hand.
      setOutcome('refused');
    }
  };
  return (
    <section className="mk-copy" aria-label={label}>
      <header>
        <span>
          <b>{label}</b>
          {note !== undefined && <small>{note}</small>}
        </span>
        <Button
          size="compact-sm"
          leftSection={<Icon name={outcome === 'copied' ? 'done' : 'copy'} size={14} />}
          onClick={copy}
        >
          {t('copy.button')}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <pre className={classNames(prose && 'mk-copy-prose', wrapped && 'mk-copy-wrapped')} tabIndex={0}>
        {shown}
      </pre>
      <p className="mk-copy-outcome" aria-live="polite">
        {outcome === 'none' ? '' : t(`copy.${outcome}`)}
      </p>
    </section>
  );
}
