import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showMatrix } from '#kernel/auth/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { FilterBar, SelectField } from '#web/ui/field.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../client/loaded.tsx';
import { usePlace } from '../client/place.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { GivesTable } from './matrix/gives-table.tsx';
import { PermissionTable } from './matrix/permission-table.tsx';
import { useRoleWords } from './use-role-words.ts';

export type MatrixData = ResponseOf<typeof showMatrix>;

/** Who may do what, and who may give which role: generated from the policy, the same for every programme. */
export function MatrixPage() {
  const { t } = useTranslation('web');
  const { programme } = usePlace();
  const href = useHref();
  const query = useEndpoint(showMatrix);
  return (
    <div className="access-matrix-page">
      <PageHead
        title={t('access.matrix.title')}
        lede={t('access.matrix.lede')}
        actions={<a href={href(paths.accounts(programme))}>{t('access.accounts.back')}</a>}
      />
      <Loaded query={query} rows={12}>
        {(data) => <Matrix data={data} />}
      </Loaded>
    </div>
  );
}

function Matrix({ data }: { data: MatrixData }) {
  const { t } = useTranslation('web');
  const navigate = useNavigate();
  const words = useRoleWords();
  const { role } = useSearch({ strict: false });
  const shown = data.roles.filter((one) => role === undefined || one === role);
  return (
    <div className="mk-stack">
      <FilterBar label={t('access.matrix.filter')}>
        <SelectField
          label={t('access.role')}
          value={role ?? ''}
          groups={[
            {
              id: 'all',
              options: [
                { value: '', label: t('access.matrix.allRoles') },
                ...data.roles.map((one) => ({ value: one, label: words.role(one) })),
              ],
            },
          ]}
          onChange={(value) =>
            void navigate({
              to: '.',
              search: (search) => ({ ...search, role: value || undefined }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </FilterBar>
      <Card title={t('access.matrix.may')}>
        <PermissionTable permissions={data.permissions} roles={shown.length === 0 ? data.roles : shown} />
      </Card>
      <Card title={t('access.matrix.gives')}>
        <GivesTable gives={data.gives} />
      </Card>
    </div>
  );
}
