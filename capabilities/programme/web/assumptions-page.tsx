import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { listAssumptions } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { type DataColumn, DataTable } from '#web/ui/data-table.tsx';
import { WithDetail } from '#web/ui/detail-panel.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import type { AssumptionShape } from '../contract/plans.ts';
import { useAddresses } from './addresses.ts';
import { AssumptionDetail } from './assumptions/assumption-detail.tsx';
import { LastReview, ReviewChip } from './assumptions/review-chip.tsx';

type Data = ResponseOf<typeof listAssumptions>;

/** What the agreement takes for granted and what it fears, with how each stood when somebody last looked. */
export function AssumptionsPage() {
  const { t } = useTranslation('programme');
  const query = useEndpoint(listAssumptions);
  const unseen = query.data?.assumptions.filter(({ state }) => state === null).length;
  return (
    <>
      <PageHead
        title={t('page.assumptions.title')}
        lede={unseen === undefined ? undefined : t('page.assumptions.unseen', { count: unseen })}
      />
      <Loaded query={query}>{(data) => <Assumptions data={data} />}</Loaded>
    </>
  );
}

function Assumptions({ data }: { data: Data }) {
  const { t } = useTranslation('programme');
  const { open: id } = useSearch({ strict: false });
  const { assumptions, slots, can } = data;
  const open = assumptions.find((one) => one.id === id);
  if (assumptions.length === 0) {
    return <EmptyState title={t('page.assumptions.none')}>{t('page.assumptions.noneText')}</EmptyState>;
  }
  return (
    <WithDetail
      detail={open && <AssumptionDetail key={open.id} one={open} slots={slots} review={can.review} />}
    >
      {(['risk', 'assumption'] as const).map((kind) => (
        <Group key={kind} kind={kind} rows={assumptions.filter((one) => one.kind === kind)} open={id} />
      ))}
    </WithDetail>
  );
}

type GroupProps = {
  kind: AssumptionShape['kind'];
  rows: readonly AssumptionShape[];
  open: string | undefined;
};

function Group({ kind, rows, open }: GroupProps) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  if (rows.length === 0) return null;
  const title = t(`page.assumptions.kind.${kind}`);
  const columns: DataColumn<AssumptionShape>[] = [
    {
      id: 'statement',
      head: title,
      phone: 'title',
      cell: ({ id, title: name, statement, of }) => (
        <>
          <a className="mk-plain-link" href={addresses.assumptions({ open: id })}>
            {name ?? statement}
          </a>
          {kind === 'assumption' && <p className="mk-sm mk-muted">{of}</p>}
        </>
      ),
    },
    {
      id: 'last',
      head: t('page.assumptions.last'),
      phone: 'second',
      cell: (one) => <LastReview one={one} />,
    },
    {
      id: 'state',
      head: t('page.agreement.standing'),
      phone: 'end',
      cell: ({ state }) => <ReviewChip state={state} />,
    },
  ];
  return (
    <Card title={title} note={t('page.agreement.count', { count: rows.length })}>
      <DataTable
        caption={t('page.agreement.table', { title })}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        selectedId={open}
      />
    </Card>
  );
}
