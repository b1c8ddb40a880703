import { useTranslation } from 'react-i18next';
import { SelectEntry } from '#web/ui/select-entry.tsx';
import { TextField } from '#web/ui/text-field.tsx';

export type NameDraft = { givenNames: string; familyNames: string; sex: 'female' | 'male' | '' };

export type NameFieldsProps = {
  draft: NameDraft;
  onDraft: (draft: NameDraft) => void;
  errorAt: (field: string) => string | undefined;
};

/** How somebody is called, and the sex where it is known. */
export function NameFields({ draft, onDraft, errorAt }: NameFieldsProps) {
  const { t } = useTranslation('people');
  return (
    <>
      <TextField
        label={t('field.givenNames')}
        autoComplete="off"
        value={draft.givenNames}
        onChange={(givenNames) => onDraft({ ...draft, givenNames })}
        error={errorAt('givenNames')}
      />
      <TextField
        label={t('field.familyNames')}
        hint={t('field.familyNamesHint')}
        autoComplete="off"
        value={draft.familyNames}
        onChange={(familyNames) => onDraft({ ...draft, familyNames })}
        error={errorAt('familyNames')}
      />
      <SelectEntry
        label={t('field.sex')}
        value={draft.sex}
        options={[
          { value: '', label: t('sex.unknown') },
          { value: 'female', label: t('sex.female') },
          { value: 'male', label: t('sex.male') },
        ]}
        onChange={(sex) => onDraft({ ...draft, sex: sexIn(sex) })}
        error={errorAt('sex')}
      />
    </>
  );
}

/** The names as they are sent. */
export function nameBody({ sex, ...names }: NameDraft) {
  return { ...names, sex: sex === '' ? null : sex };
}

function sexIn(value: string): NameDraft['sex'] {
  return value === 'female' || value === 'male' ? value : '';
}
