import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { ObligationRow } from '#web/ui/obligation-row.tsx';
import { shapeOf } from '#web/ui/state-mark.tsx';
import { useAddresses } from '../addresses.ts';
import { useStateWords, useWhereWritten } from '../parts/obligation-words.ts';
import type { DueGroup } from './due-groups.ts';
import { Written } from './due-row.tsx';

/** What has no date until something else happens, with what that is. */
export function WaitingCard({ groups }: { groups: readonly DueGroup[] }) {
  const { t } = useTranslation('programme');
  const stateOf = useStateWords();
  const addresses = useAddresses();
  const whereWritten = useWhereWritten();
  if (groups.length === 0) return null;
  return (
    <Card
      title={t('page.today.waiting')}
      note={t('page.today.waitingNote')}
      actions={<a href={addresses.calendar({ state: 'undated' })}>{t('page.today.calendar')}</a>}
    >
      {groups.map(({ id, first }) => (
        <ObligationRow
          key={id}
          shape={shapeOf(first.state)}
          stateLabel={stateOf(first)}
          title={first.title}
          href={whereWritten(first)}
          consequence={
            <>
              {t('page.today.dueWhen', { timing: first.timing })}{' '}
              {first.consequence !== null &&
                `${t('page.today.otherwise', { what: first.consequence.what })} `}
              {t('page.today.owner', { owner: first.owner.name })} <Written one={first} />
            </>
          }
        />
      ))}
    </Card>
  );
}
