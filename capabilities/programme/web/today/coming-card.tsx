import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { useAddresses } from '../addresses.ts';
import { useObligationTitle } from '../parts/obligation-words.ts';
import { comingDates } from './compare-weight.ts';
import type { CalendarData } from './today-data.ts';

const mostShown = 5;
const mostOnPaper = 3;

/** The next dates of the agreement, whoever owes them. */
export function ComingCard({ calendar }: { calendar: CalendarData }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const addresses = useAddresses();
  const titleOf = useObligationTitle();
  const coming = comingDates(calendar.obligations, mostShown);
  if (coming.length === 0) return null;
  return (
    <Card title={t('page.today.coming')}>
      <ul className="today-changes">
        {coming.map((one, index) => (
          <li key={one.id} className={index < mostOnPaper ? undefined : 'mk-off-paper'}>
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
  );
}
