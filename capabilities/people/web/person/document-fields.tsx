import { useTranslation } from 'react-i18next';
import { SelectEntry } from '#web/ui/select-entry.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import type { PersonsData } from '../persons-page.tsx';

export type DocumentDraft = { kind: string; number: string };
export type DocumentKinds = NonNullable<PersonsData['can']['record']>['documentKinds'];

export type DocumentFieldsProps = {
  kinds: DocumentKinds;
  draft: DocumentDraft;
  onDraft: (draft: DocumentDraft) => void;
  errorAt: (field: string) => string | undefined;
};

/** An identity document: its kind and its number; where the programme knows no kind, that none is recorded. */
export function DocumentFields({ kinds, draft, onDraft, errorAt }: DocumentFieldsProps) {
  const { t } = useTranslation('people');
  const kind = kinds.find(({ id }) => id === draft.kind);
  if (kind === undefined) return <p className="mk-secondary mk-sm">{t('field.noDocumentKinds')}</p>;
  const { characters, shortest, longest } = kind;
  return (
    <>
      <SelectEntry
        label={t('field.documentKind')}
        value={draft.kind}
        options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => onDraft({ ...draft, kind: id })}
        error={errorAt('document.kind')}
      />
      <TextField
        label={t('field.documentNumber')}
        hint={
          shortest === longest
            ? t(`field.exactly.${characters}`, { count: longest })
            : t(`field.between.${characters}`, { shortest, longest })
        }
        inputMode={characters === 'digits' ? 'numeric' : 'text'}
        autoComplete="off"
        spellCheck={false}
        value={draft.number}
        onChange={(number) => onDraft({ ...draft, number })}
        error={errorAt('document.number')}
      />
    </>
  );
}

/** A document as it is sent; without a number there is none. */
export function documentBody({ kind, number }: DocumentDraft) {
  return number.trim() === '' ? null : { kind, number };
}
