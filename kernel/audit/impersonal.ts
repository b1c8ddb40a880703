import type { i18n } from 'i18next';
import type { EntryRow } from './select-entries.ts';

/**
 * An entry for a reader who may not see how to reach a person: who did what, without e-mail addresses. An invitation is
 * named by one, and so is an account that was added without a name.
 */
export function impersonal(row: EntryRow, texts: i18n): EntryRow {
  const hide = (text: string) => withoutAddresses(text, texts);
  const details = Object.entries(row.details).map(([name, value]) => [
    name,
    typeof value === 'string' ? hide(value) : value,
  ]);
  return {
    ...row,
    actor: hide(row.actor),
    about_name: row.about_name === null ? null : hide(row.about_name),
    details: Object.fromEntries(details),
    changes: row.changes
      .filter(({ personal }) => personal !== true)
      .map((change) => ({
        ...change,
        before: change.before === null ? null : hide(change.before),
        after: change.after === null ? null : hide(change.after),
      })),
  };
}

export function withoutAddresses(text: string, { t }: i18n): string {
  return text.replaceAll(/[^\s@<>(),;:"]+@[^\s@<>(),;:"]+/g, t('auth:addressHidden'));
}
