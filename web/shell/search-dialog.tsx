import { Modal } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import './search-dialog.css';

export type SearchHit = {
  id: string;
  /** Hits of a kind stand together under its name. */
  kind: string;
  title: string;
  excerpt: string;
  /** Where it stands, or when it is due. */
  aside?: ReactNode;
  href: string;
};

/** What the dialog calls itself and its parts. */
export type SearchWords = {
  title: string;
  placeholder: string;
  close: string;
  results: string;
  kind: (kind: string) => string;
};

export type SearchDialogProps = {
  words: SearchWords;
  opened: boolean;
  onClose: () => void;
  text: string;
  onText: (text: string) => void;
  /** In the order of the list: hits of a kind stand together. */
  hits: readonly SearchHit[];
  /** Said beside the input: searching, nothing found, how many. */
  status: string;
  onChoose: (hit: SearchHit) => void;
};

/** An input that lists what it finds; arrows choose, Enter opens, Escape closes. */
export function SearchDialog(props: SearchDialogProps) {
  const { words, opened, onClose, text, onText, hits, status, onChoose } = props;
  const list = useId();
  const [chosen, setChosen] = useState(0);
  const active = hits[Math.min(chosen, hits.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      const next = (Math.min(chosen, hits.length - 1) + step + hits.length) % hits.length;
      setChosen(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && active) onChoose(active);
  };
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size="lg"
      yOffset="10vh"
      padding={0}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay className="mk-overlay" />
      <Modal.Content className="mk-search" aria-label={words.title}>
        <div className="mk-search-input">
          <Icon name="search" />
          <input
            data-autofocus
            type="text"
            role="combobox"
            aria-label={words.title}
            aria-expanded={hits.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={active ? `${list}-${hits.indexOf(active)}` : undefined}
            placeholder={words.placeholder}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              onText(event.currentTarget.value);
              setChosen(0);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="mk-icon-button" aria-label={words.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        <SearchHits id={list} words={words} hits={hits} active={active} onChoose={onChoose} />
        <p className="mk-search-status" role="status">
          {status}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}

type SearchHitsProps = Pick<SearchDialogProps, 'words' | 'hits' | 'onChoose'> & {
  id: string;
  active: SearchHit | undefined;
};

/** The input keeps the focus; the list is moved through by aria-activedescendant. Hits of a kind stand together. */
function SearchHits({ id, words, hits, active, onChoose }: SearchHitsProps) {
  const kinds = [...Map.groupBy(hits, ({ kind }) => kind)];
  return (
    <div id={id} role="listbox" aria-label={words.results} className="mk-search-hits">
      {kinds.map(([kind, members]) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, not fieldsets
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <span id={`${id}-${kind}`} className="mk-search-kind">
            {words.kind(kind)}
          </span>
          {members.map((hit) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the input chooses
            <div
              key={`${hit.kind} ${hit.id}`}
              id={`${id}-${hits.indexOf(hit)}`}
              role="option"
              tabIndex={-1}
              aria-selected={hit === active}
              className="mk-search-hit"
              onClick={() => onChoose(hit)}
            >
              <span>
                <b>{hit.title}</b>
                {hit.excerpt !== '' && <small>{hit.excerpt}</small>}
              </span>
              {hit.aside}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
