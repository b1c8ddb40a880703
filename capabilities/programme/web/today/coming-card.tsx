import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { useAddresses } from '../addresses.ts';
import { useObligationTitle } from '../parts/obligation-words.ts';
import { comingDates } from './compare-weight.ts';
import type { CalendarData } from './today-data.ts';

const mostShown = 5;

/** The next dates of the agreement, whoever owes them. */
export function ComingCard({ calendar }: { calendar: CalendarData }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const addresses = useAddresses();
  const titleOf = useObligationTitle();
  const coming = comingDates(calendar.obligations, mostShown);
  if (coming.length === 0) return null;
  return (
    // On paper the cord says it: one sheet has no room for both.
    <div className="mk-off-paper">
      <Card title={t('page.today.coming')}>
        <ul className="today-changes">
          {coming.map((one) => (
            <li key={one.id}>
              <span>
                <a href={addresses.obligation(one.id)}>{titleOf(one)}</a>
              </span>
              <small>
                {t('page.today.comingOn', { date: format.date(one.due ?? ''), owner: one.owner.name })}
              </small>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
