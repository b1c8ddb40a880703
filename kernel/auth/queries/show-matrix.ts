import { createTexts, type TextResources } from '#kernel/i18n/texts.ts';
import { defineQuery } from '#kernel/query.ts';
import { showMatrix } from '../contract/accounts.ts';
import { type Permissions, reachOf } from '../permission.ts';
import { grantable, roles } from '../roles.ts';

/** Who may do what, told from the policy itself. */
export function matrixShown(permissions: Permissions, texts: TextResources) {
  return defineQuery({
    endpoint: showMatrix,
    door: 'signed-in',
    run({ locale }) {
      const { t } = createTexts(texts, locale);
      return {
        roles: [...roles],
        permissions: Object.entries(permissions).map(([id, permission]) => {
          const [group = ''] = id.split('.', 1);
          const namespace = group === 'access' || group === 'audit' ? 'auth' : group;
          const reaches = roles.map((role) => [role, reachOf(permission, role)] as const);
          return {
            id,
            group,
            meaning: t(`permissions.${id}`, { ns: namespace }),
            roles: Object.fromEntries(reaches.flatMap(([role, reach]) => (reach ? [[role, reach]] : []))),
          };
        }),
        gives: roles.flatMap((role) => (grantable[role] ? [{ role, may: [...grantable[role]] }] : [])),
      };
    },
  });
}
