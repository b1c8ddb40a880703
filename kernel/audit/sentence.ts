import type { i18n } from 'i18next';
import type { EntryRow } from './select-entries.ts';

/** What happened, in one sentence: the action's own in the locales under `trail`, with its names and values. */
export function sentenceOf(row: EntryRow, texts: i18n): string {
  const values = {
    ...row.details,
    ...inWords(row.details, texts),
    who: row.actor,
    name: row.about_name ?? '',
    count: row.times,
    interpolation: { escapeValue: false },
  };
  if (row.outcome === 'done') {
    return texts.t(`trail.${row.action}`, {
      ...values,
      ns: namespaceOf(row.action),
      defaultValue: row.action,
    });
  }
  const why = problemTitle(row.problem ?? '', texts);
  return texts.t('auth:trailRefused', { ...values, what: actionName(row.action, texts), why });
}

/** What an action is called in a list of actions. */
export function actionName(action: string, texts: i18n): string {
  return texts.t(`actions.${action}`, { ns: namespaceOf(action), defaultValue: action });
}

/** Values that are words of ours are said in the reader's language: roles. */
function inWords(details: EntryRow['details'], texts: i18n): Record<string, string> {
  const { role } = details;
  return role === undefined ? {} : { role: texts.t(`auth:roles.${role}`, { defaultValue: String(role) }) };
}

function problemTitle(code: string, texts: i18n): string {
  return texts.t(`auth:refusals.${code}`, { defaultValue: texts.t('auth:refusals.other', { code }) });
}

/** The part of the house whose locales tell of an action: the slice's own, or the kernel's. */
function namespaceOf(action: string): string {
  const [slice = ''] = action.split('.', 1);
  return slice === 'access' || slice === 'audit' ? 'auth' : slice;
}
