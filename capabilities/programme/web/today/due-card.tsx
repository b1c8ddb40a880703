import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
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
      <Part title={t('page.today.late')} groups={due.late} at={at} state="passed" />
      <Part title={t('page.today.dueSoon')} groups={due.soon} at={at} state="due_soon" />
      <Part title={t('page.today.coming')} groups={due.coming} at={at} state="ahead" />
    </Card>
  );
}

const mostRows = 10;

type PartProps = { title: string; groups: readonly DueGroup[]; at: string; state: string };

/** The weightiest rows of a part; the calendar has them all. */
function Part({ title, groups, at, state }: PartProps) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const more = groups.length - mostRows;
  if (groups.length === 0) return null;
  return (
    <section className="today-part" aria-label={title}>
      <SectionHead level={3} title={title} note={groups.length} />
      {groups.slice(0, mostRows).map((group) => (
        <DueRow key={group.id} group={group} at={at} />
      ))}
      {more > 0 && (
        <p className="today-more">
          <a href={addresses.calendar({ state })}>{t('page.today.more', { count: more })}</a>
        </p>
      )}
    </section>
  );
}
