import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPersons } from '#people/contract';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { EntryError } from '#web/ui/entry.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { NewPerson } from './new-person.tsx';
import './person-entry.css';

export type ChosenPerson = { id: string; name: string };

export type PersonEntryProps = {
  person: ChosenPerson | null;
  /** In which cluster somebody new is recorded. */
  cluster: { id: string; name: string } | null;
  onPerson: (person: ChosenPerson | null) => void;
  error: string | undefined;
};

/** Chooses a person by typing a part of the name; whoever is not in the register is recorded on the way. */
export function PersonEntry({ person, cluster, onPerson, error }: PersonEntryProps) {
  const { t } = useTranslation('programme');
  const id = useId();
  if (person !== null) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: one answer with a button, and no fieldset of a form
      <div className="mk-entry" role="group" aria-labelledby={id}>
        <span id={id} className="person-label">
          {t('page.units.person.label')}
        </span>
        <div className="person-chosen">
          <b>{person.name}</b>
          <Button size="compact-sm" onClick={() => onPerson(null)}>
            {t('page.units.person.other')}
          </Button>
        </div>
        <EntryError id={`${id}-error`}>{error}</EntryError>
      </div>
    );
  }
  return <PersonSearch cluster={cluster} onPerson={onPerson} error={error} />;
}

function PersonSearch({ cluster, onPerson, error }: Omit<PersonEntryProps, 'person'>) {
  const { t } = useTranslation('programme');
  const [words, setWords] = useState('');
  const [isNew, setNew] = useState(false);
  const q = words.trim();
  const found = useEndpoint(listPersons, { query: { q, limit: 6 }, enabled: q.length > 1 });
  const rows = q.length > 1 ? (found.data?.rows ?? []) : [];
  if (isNew) {
    return <NewPerson cluster={cluster} words={q} onPerson={onPerson} onLeave={() => setNew(false)} />;
  }
  return (
    <div className="person-search">
      <TextField
        label={t('page.units.person.label')}
        hint={t('page.units.person.hint')}
        autoComplete="off"
        value={words}
        onChange={setWords}
        error={error}
      />
      <p className="mk-hidden" role="status">
        {q.length > 1 && found.data !== undefined ? t('page.units.person.found', { count: rows.length }) : ''}
      </p>
      {rows.length > 0 && (
        <ul aria-label={t('page.units.person.list')}>
          {rows.map(({ id, name, clusters }) => (
            <li key={id}>
              <button type="button" onClick={() => onPerson({ id, name })}>
                {name}
                <span className="mk-muted mk-sm">{clusters.map((each) => each.name).join(', ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {q.length > 1 && found.data !== undefined && (
        <div className="person-none">
          {rows.length === 0 && <span className="mk-sm">{t('page.units.person.none')}</span>}
          <Button size="compact-md" onClick={() => setNew(true)}>
            {t('page.units.person.record')}
          </Button>
        </div>
      )}
    </div>
  );
}
