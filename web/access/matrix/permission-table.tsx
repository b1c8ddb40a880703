import { useTranslation } from 'react-i18next';
import type { Role } from '#kernel/auth/contract.ts';
import type { MatrixData } from '../matrix-page.tsx';
import { useRoleWords } from '../use-role-words.ts';
import './permission-table.css';

type Permission = MatrixData['permissions'][number];
type Reach = Permission['roles'][string];

const reaches = ['instance', 'programme', 'cluster', 'network', 'enterprise', 'own'] as const;

export type PermissionTableProps = { permissions: readonly Permission[]; roles: readonly Role[] };

/** A row for each permission, a column for each role, and in the cell how far it reaches: a letter and its word. */
export function PermissionTable({ permissions, roles }: PermissionTableProps) {
  const { t } = useTranslation('web');
  const words = useRoleWords();
  const groups = [...Map.groupBy(permissions, ({ group }) => group)];
  const alone = roles.length === 1;
  const caption = t('table.of', { title: t('access.matrix.may') });
  return (
    <>
      <Legend />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section className="access-matrix-frame" tabIndex={0} aria-label={caption}>
        <table className={alone ? 'access-matrix access-matrix-alone' : 'access-matrix'}>
          <caption className="mk-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('access.matrix.permission')}</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  <span>{words.role(role)}</span>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(([group, members]) => (
            <tbody key={group}>
              <tr className="access-matrix-group">
                <th scope="colgroup" colSpan={roles.length + 1}>
                  {t(`access.matrix.group.${group}`)}
                </th>
              </tr>
              {members.map((permission) => (
                <tr key={permission.id}>
                  <th scope="row">
                    {permission.meaning}
                    <code>{permission.id}</code>
                  </th>
                  {roles.map((role) => (
                    <td key={role}>
                      <ReachMark reach={permission.roles[role]} spelled={alone} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </>
  );
}

/** How far a permission reaches, by letter; in words for who hears it and where there is room. */
function ReachMark({ reach, spelled }: { reach: Reach | undefined; spelled: boolean }) {
  const { t } = useTranslation('web');
  if (reach === undefined) {
    return <span className={spelled ? 'mk-muted' : 'mk-hidden'}>{t('access.matrix.no')}</span>;
  }
  const word = t(`access.matrix.reach.${reach}`);
  return (
    <>
      <b aria-hidden="true" className={`access-reach access-reach-${reach}`} title={word}>
        {t(`access.matrix.letter.${reach}`)}
      </b>
      <span className={spelled ? '' : 'mk-hidden'}>{word}</span>
    </>
  );
}

function Legend() {
  const { t } = useTranslation('web');
  return (
    <ul className="access-reaches" aria-label={t('access.matrix.legend')}>
      {reaches.map((reach) => (
        <li key={reach}>
          <b className={`access-reach access-reach-${reach}`} aria-hidden="true">
            {t(`access.matrix.letter.${reach}`)}
          </b>
          {t(`access.matrix.reach.${reach}`)}
        </li>
      ))}
    </ul>
  );
}
