import { useTranslation } from 'react-i18next';
import { useFormat } from '#web/ui/format.tsx';
import { ParagraphReference } from '#web/ui/paragraph-reference.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import { shapeOf } from '#web/ui/state-mark.tsx';
import type { ObligationShape } from '../../contract.ts';
import { useObligationTitle, useStateWords, useWhereWritten } from '../parts/obligation-words.ts';
import type { CalendarSearch } from './use-calendar-search.ts';

/** One date of the list: the day, what is due and who owes it, and how it stands. Its title opens the detail. */
export function CalendarRow({ one, search }: { one: ObligationShape; search: CalendarSearch }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const stateOf = useStateWords();
  const titleOf = useObligationTitle();
  const whereWritten = useWhereWritten();
  const { id, due, days, state, owner, said, timing } = one;
  return (
    <li
      className="calendar-row"
      id={calendarRowId(id)}
      aria-current={search.open === id ? 'true' : undefined}
    >
      {due !== null && (
        <time className="calendar-day" dateTime={due}>
          {format.dayAndMonth(due)}
        </time>
      )}
      <div className="calendar-what">
        <a className="calendar-open" href={search.hrefWith({ open: id })}>
          {titleOf(one)}
        </a>
        <p>
          {due === null && <>{t('page.today.dueWhen', { timing })} </>}
          {owner.name}{' '}
          <ParagraphReference sign={said.numbered} href={whereWritten(one)}>
            {said.label}
          </ParagraphReference>
        </p>
      </div>
      <div className="calendar-stands">
        <StateChip shape={shapeOf(state)} label={stateOf(one)} />
        {days !== null && <span>{format.days(days)}</span>}
      </div>
    </li>
  );
}

export function calendarRowId(id: string): string {
  return `obligation-${id}`;
}
