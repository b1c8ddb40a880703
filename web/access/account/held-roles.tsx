import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { useSession } from '../../client/session.ts';
import { useHref } from '../../client/use-href.ts';
import { entryPath } from '../../shell/sections.ts';
import { useRoleWords } from '../use-role-words.ts';
import './held-roles.css';

/** In which programmes the reader holds which roles, as the session says. */
export function HeldRoles() {
  const { t } = useTranslation('web');
  const href = useHref();
  const words = useRoleWords();
  const { data } = useSession();
  if (data === undefined) return null;
  const { account } = data;
  // An administrator sees programmes without holding a role there.
  const programmes = data.programmes.filter(({ roles }) => roles.length > 0);
  return (
    <Card title={t('access.account.roles')}>
      <ul className="access-held">
        {account?.administrator === true && (
          <li>
            <b>{words.role('administrator')}</b>
            <span>{t('access.account.wholeInstance')}</span>
          </li>
        )}
        {programmes.map((place) => (
          <li key={place.slug}>
            <a href={href(entryPath(place))}>{place.name}</a>
            {place.roles.map((held) => (
              <span key={`${held.role} ${held.scope.id} ${held.from}`}>
                {words.held(held)} · {words.period(held)}
              </span>
            ))}
          </li>
        ))}
        {programmes.length === 0 && account?.administrator !== true && <li>{t('access.account.noRole')}</li>}
      </ul>
    </Card>
  );
}
