import { useTranslation } from 'react-i18next';
import { daysFrom } from '#kernel/i18n/format-date.ts';
import { useFormat } from '#web/ui/format.tsx';
import type { ObligationShape } from '../../contract.ts';

/** How an obligation stands on a day, in one sentence or two. */
export function useHowItStands(): (one: ObligationShape, at: string) => string {
  const { t } = useTranslation('programme');
  const format = useFormat();
  return ({ state, due, days, metOn, submittedOn, acceptedBy, timing, consequence }, at) => {
    const date = (day: string | null) => (day === null ? '' : format.date(day));
    const say = (key: string, words: Record<string, unknown> = {}) =>
      t(`page.obligation.stands.${key}`, { date: date(due), ...words });
    if (state === 'waived') return say('waived');
    if (state === 'met')
      return due === null ? say('metUndated', { met: date(metOn) }) : say('met', { met: date(metOn) });
    if (state === 'met_late') {
      return say('metLate', { met: date(metOn), count: daysFrom(due ?? '', metOn ?? '') });
    }
    if (state === 'submitted') {
      return say('submitted', { submitted: date(submittedOn), party: acceptedBy?.name ?? '' });
    }
    if (due === null || days === null) return say('undated', { timing });
    if (days >= 0) return say(days === 0 ? 'today' : 'ahead', { count: days });
    const opensOn = consequence?.opensOn ?? null;
    const passed = say('passed', { count: -days });
    if (opensOn === null) return passed;
    const opens = say(opensOn > at ? 'opens' : 'opened', { opens: date(opensOn) });
    return `${passed} ${opens}`;
  };
}
