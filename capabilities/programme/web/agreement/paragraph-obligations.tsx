import { useTranslation } from 'react-i18next';
import { DateText } from '#web/ui/amounts.tsx';
import { Card } from '#web/ui/card.tsx';
import { type DataColumn, DataTable } from '#web/ui/data-table.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import type { ObligationShape } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';

/** What somebody owes because of this paragraph, with the day on which it is due or what would set it. */
export function ParagraphObligations({ obligations }: { obligations: readonly ObligationShape[] }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  if (obligations.length === 0) return null;
  const columns: DataColumn<ObligationShape>[] = [
    {
      id: 'title',
      head: t('page.agreement.obligation'),
      phone: 'title',
      cell: ({ id, title, period }) => (
        <a className="mk-plain-link" href={addresses.obligation(id)}>
          {period === null ? title : t('page.agreement.occurrence', { title, number: period.number })}
        </a>
      ),
    },
    { id: 'owner', head: t('page.agreement.owner'), phone: 'second', cell: ({ owner }) => owner.name },
    {
      id: 'due',
      head: t('page.agreement.due'),
      phone: 'second-end',
      cell: ({ due, waitsFor }) => (due === null ? waitsFor.join('; ') : <DateText date={due} />),
    },
    {
      id: 'state',
      head: t('page.agreement.standing'),
      phone: 'end',
      cell: ({ state }) => <StateChip state={state} />,
    },
  ];
  const title = t('page.agreement.obligations');
  return (
    <Card title={title} note={t('page.agreement.count', { count: obligations.length })}>
      <DataTable
        caption={t('page.agreement.table', { title })}
        columns={columns}
        rows={obligations}
        rowId={({ id }) => id}
      />
    </Card>
  );
}
