import { useTranslation } from 'react-i18next';
import type { SessionPlace } from '../client/session.ts';

/** The roles that the reader holds in a programme; without one, who sees it all the same administers the instance. */
export function usePlaceRoles(): (place: SessionPlace) => string {
  const { t } = useTranslation('web');
  return ({ roles }) =>
    roles.length === 0
      ? t('auth:roles.administrator')
      : [...new Set(roles.map(({ role }) => t(`auth:roles.${role}`)))].join(' · ');
}
