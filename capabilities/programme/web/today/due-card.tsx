import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { SectionHead } from '#web/ui/section-head.tsx';
import { useAddresses } from '../addresses.ts';
import type { DueGroup, DueToday } from './due-groups.ts';
import { DueRow } from './due-row.tsx';

/** What is late, due soon and coming, each part sorted by consequence. */
export function DueCard({ due, at }: { due: DueToday; at: string }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const nothing = due.late.length + due.soon.length + due.coming.length === 0;
  return (
    <Card
      title={t('page.today.due')}
      note={t('page.today.byConsequence')}
      actions={<a href={addresses.calendar()}>{t('page.today.calendar')}</a>}
    >
      {nothing && (
        <EmptyState title={t('page.today.nothingDated')}>{t('page.today.nothingDatedText')}</EmptyState>
      )}
      {!nothing && due.late.length + due.soon.length === 0 && <NothingWaits due={due} />}
      <Part title={t('page.today.late')} groups={due.late} at={at} />
      <Part title={t('page.today.dueSoon')} groups={due.soon} at={at} />
      <Part title={t('page.today.coming')} groups={due.coming} at={at} />
    </Card>
  );
}

function NothingWaits({ due: { next } }: { due: DueToday }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  if (next?.due == null) return null;
  return <p className="today-nothing">{t('page.today.nothingWaits', { date: format.date(next.due) })}</p>;
}

function Part({ title, groups, at }: { title: string; groups: readonly DueGroup[]; at: string }) {
  if (groups.length === 0) return null;
  return (
    <section className="today-part" aria-label={title}>
      <SectionHead level={3} title={title} note={groups.length} />
      {groups.map((group) => (
        <DueRow key={group.id} group={group} at={at} />
      ))}
    </section>
  );
}
