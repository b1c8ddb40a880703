import { Modal } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#web/ui/icon.tsx';
import { ParagraphReference } from '#web/ui/paragraph-reference.tsx';
import './search-dialog.css';

export type SearchHit = {
  id: string;
  kind: string;
  title: string;
  excerpt: string;
  /** What a reader calls its place, and whether that is a paragraph's number. */
  label: string;
  numbered: boolean;
  href: string;
};

export type SearchDialogProps = {
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
export function SearchDialog({ opened, onClose, text, onText, hits, status, onChoose }: SearchDialogProps) {
  const { t } = useTranslation('web');
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
      <Modal.Content className="mk-search" aria-label={t('search.title')}>
        <div className="mk-search-input">
          <Icon name="search" />
          <input
            data-autofocus
            type="text"
            role="combobox"
            aria-label={t('search.title')}
            aria-expanded={hits.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={active ? `${list}-${hits.indexOf(active)}` : undefined}
            placeholder={t('search.placeholder')}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              onText(event.currentTarget.value);
              setChosen(0);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="mk-icon-button" aria-label={t('search.close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        <SearchHits id={list} hits={hits} active={active} onChoose={onChoose} />
        <p className="mk-search-status" role="status">
          {status}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}

type SearchHitsProps = Pick<SearchDialogProps, 'hits' | 'onChoose'> & {
  id: string;
  active: SearchHit | undefined;
};

/** The input keeps the focus; the list is moved through by aria-activedescendant. Hits of a kind stand together. */
function SearchHits({ id, hits, active, onChoose }: SearchHitsProps) {
  const { t } = useTranslation('web');
  const kinds = [...Map.groupBy(hits, ({ kind }) => kind)];
  return (
    <div id={id} role="listbox" aria-label={t('search.results')} className="mk-search-hits">
      {kinds.map(([kind, members]) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, not fieldsets
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <span id={`${id}-${kind}`} className="mk-search-kind">
            {t(`search.kind.${kind}`)}
          </span>
          {members.map((hit) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the input chooses
            <div
              key={hit.id}
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
              <ParagraphReference sign={hit.numbered}>{hit.label}</ParagraphReference>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
