import { useTranslation } from 'react-i18next';
import { FormNotice } from '#web/client/form-notice.tsx';
import { Loaded } from '#web/client/loaded.tsx';
import { useAction } from '#web/client/use-action.ts';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { SwitchField } from '#web/ui/switch-field.tsx';
import { showReminders, wishReminders } from '../../contract.ts';
import './own-reminders.css';

type Programme = Readonly<{ slug: string; name: string }>;

/** Whether mails remind whoever reads of dates, in each programme where a role is held. */
export function OwnReminders({ programmes }: { programmes: readonly Programme[] }) {
  const { t } = useTranslation('programme');
  if (programmes.length === 0) return null;
  return (
    <Card title={t('reminders.title')}>
      <p className="own-reminders-what">{t('reminders.what')}</p>
      <ul className="own-reminders">
        {programmes.map((one) => (
          <OwnWish key={one.slug} programme={one} />
        ))}
      </ul>
    </Card>
  );
}

function OwnWish({ programme: { slug, name } }: { programme: Programme }) {
  const { t } = useTranslation('programme');
  const params = { programme: slug };
  const query = useEndpoint(showReminders, { params });
  const action = useAction(wishReminders, { renews: [showReminders] });
  return (
    <li>
      <Loaded query={query} rows={1}>
        {({ wanted, answers, mailed }) => (
          <SwitchField
            label={name}
            state={t(wanted ? 'reminders.isOn' : 'reminders.isOff')}
            note={
              mailed && answers ? undefined : t(mailed ? 'reminders.answersNothing' : 'reminders.notMailed')
            }
            on={wanted}
            pending={action.pending}
            onChange={(wished) => action.act({ params, body: { wanted: wished } })}
          />
        )}
      </Loaded>
      <FormNotice title={t('reminders.notChanged')} error={action.error} />
      <span className="mk-hidden" role="status">
        {action.answer && t(action.answer.wanted ? 'reminders.turnedOn' : 'reminders.turnedOff', { name })}
      </span>
    </li>
  );
}
