import type { i18n } from 'i18next';
import { actorName, nobody } from '#kernel/auth/identity.ts';
import type { ProgrammeOutline } from '#kernel/auth/programme-guide.ts';
import { formatDate } from '#kernel/i18n/format-date.ts';
import { Problem } from '#kernel/problem.ts';
import { problemSentence } from '#kernel/problem-sentence.ts';
import type { EntryRow } from './select-entries.ts';

/** In whose language, and how the programme and its parts are called in it. */
export type Told = Readonly<{ texts: i18n; outline: Pick<ProgrammeOutline, 'name' | 'clusters'> }>;

/** What happened, in one sentence: the action's own in the locales under `trail`, with its names and values. */
export function sentenceOf(row: EntryRow, { texts, outline }: Told): string {
  const values = {
    ...row.details,
    ...inWords(row.details, texts, outline),
    who: row.actor === actorName(nobody) ? texts.t('auth:trailNobody') : row.actor,
    name: row.about_name ?? '',
    count: row.times,
  };
  if (row.outcome === 'done') {
    return texts.t(`trail.${row.action}`, {
      ...values,
      ns: namespaceOf(row.action),
      defaultValue: row.action,
    });
  }
  const why = reasonOf(row, texts);
  return texts.t('auth:trailRefused', { ...values, what: actionName(row.action, texts), why });
}

/** What an action is called in a list of actions. */
export function actionName(action: string, texts: i18n): string {
  return texts.t(`actions.${action}`, { ns: namespaceOf(action), defaultValue: action });
}

/** Values that have names are said by them in the reader's language: roles, where they are held, days. */
function inWords(
  { role, scope, ...others }: EntryRow['details'],
  texts: i18n,
  { name, clusters }: Told['outline'],
): Record<string, string> {
  const part = clusters.find(({ id }) => id === scope)?.name;
  return {
    ...(role === undefined ? {} : { role: texts.t(`auth:roles.${role}`, { defaultValue: String(role) }) }),
    ...(scope === undefined ? {} : { scope: scope === '' ? name : (part ?? String(scope)) }),
    ...Object.fromEntries(
      ['on', 'day', 'until'].flatMap((name) => {
        const day = others[name];
        return day === undefined ? [] : [[name, formatDate(String(day), texts.language)]];
      }),
    ),
  };
}

/** The sentence that the refused person read. */
function reasonOf({ problem, details }: EntryRow, texts: i18n): string {
  const refused = new Problem({ code: problem ?? '', status: 400, details });
  return problemSentence(refused, texts);
}

/** The part of the house whose locales tell of an action: the slice's own, or the kernel's. */
function namespaceOf(action: string): string {
  const [slice = ''] = action.split('.', 1);
  return slice === 'access' || slice === 'audit' ? 'auth' : slice;
}
