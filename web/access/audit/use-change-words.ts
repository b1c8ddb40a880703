import { useTranslation } from 'react-i18next';
import { isLocale } from '#kernel/i18n/choose-locale.ts';
import { useFormat } from '#web/ui/format.tsx';

export type ChangeWords = {
  field: (field: string) => string;
  value: (field: string, value: string) => string;
};

/** Says what changed as people do; a field that is not known here keeps the name that the server gave it. */
export function useChangeWords(): ChangeWords {
  const { t } = useTranslation('web');
  const format = useFormat();
  return {
    field: (field) => t(`access.audit.fields.${field}`, { defaultValue: field }),
    value: (field, value) => {
      if (field === 'role') return t(`auth:roles.${value}`, { defaultValue: value });
      if (field === 'locale' && isLocale(value)) return t(`language.own.${value}`);
      if (field === 'sex') return t(`access.audit.sex.${value}`, { defaultValue: value });
      if (field === 'active') return t(`access.audit.active.${value}`, { defaultValue: value });
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : value;
    },
  };
}
