import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '#web/ui/data-table.tsx';
import type { MatrixData } from '../matrix-page.tsx';
import { useRoleWords } from '../use-role-words.ts';

type Gives = MatrixData['gives'][number];

/** Who may give which role; whoever may give none is left out. */
export function GivesTable({ gives }: { gives: readonly Gives[] }) {
  const { t } = useTranslation('web');
  const words = useRoleWords();
  const columns: readonly DataColumn<Gives>[] = [
    { id: 'role', head: t('access.role'), phone: 'title', cell: ({ role }) => <b>{words.role(role)}</b> },
    {
      id: 'may',
      head: t('access.matrix.mayGive'),
      phone: 'second',
      cell: ({ may }) => may.map(words.role).join(', '),
    },
  ];
  return (
    <DataTable
      caption={t('table.of', { title: t('access.matrix.gives') })}
      columns={columns}
      rows={gives.filter(({ may }) => may.length > 0)}
      rowId={({ role }) => role}
    />
  );
}
