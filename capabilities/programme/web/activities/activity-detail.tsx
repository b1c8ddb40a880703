import { useTranslation } from 'react-i18next';
import { DateText } from '#web/ui/amounts.tsx';
import { DetailPanel, DetailPart } from '#web/ui/detail-panel.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { FindingArithmetic } from '#web/ui/finding-arithmetic.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import { useAddresses } from '../addresses.ts';
import { FindingList } from '../parts/finding-marks.tsx';
import { SourceReference } from '../parts/source-reference.tsx';
import type { Activity } from './activity.ts';
import './activity-detail.css';

export type ActivityDetailProps = {
  activity: Activity;
  closeHref: string;
  onClose: () => void;
};

/** An activity with the lines that pay for it, the indicators that it serves and what was found about it. */
export function ActivityDetail({ activity, closeHref, onClose }: ActivityDetailProps) {
  const { t } = useTranslation('programme');
  return (
    <DetailPanel
      id={activity.id}
      overline={
        <span>
          {t('page.activities.one', { id: activity.id })} <SourceReference source={activity.paragraph} />
        </span>
      }
      title={activity.statement}
      closeHref={closeHref}
      closeLabel={t('page.activities.close')}
      onClose={onClose}
    >
      <Lines activity={activity} />
      <DetailPart title={t('page.activities.serves')}>
        <Serves activity={activity} />
      </DetailPart>
      {activity.findings.length > 0 && (
        <DetailPart title={t('page.findingCount', { count: activity.findings.length })}>
          <FindingList findings={activity.findings} />
        </DetailPart>
      )}
    </DetailPanel>
  );
}

function Lines({ activity }: { activity: Activity }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { budgetRow } = useAddresses();
  const { budget, lines, spans } = activity;
  if (budget === null) {
    return (
      <DetailPart title={t('page.activities.lines')}>
        <p className="mk-sm mk-secondary">{t('page.activities.noLines')}</p>
      </DetailPart>
    );
  }
  const years = spans.map(({ toMonth, amount }) => ({
    id: String(toMonth),
    label: t('page.activities.year', { year: toMonth / 12 }),
    value: format.amount(amount),
  }));
  const total = { id: 'total', label: t('page.activities.total'), value: format.amount(budget), sum: true };
  return (
    <>
      <DetailPart title={t('page.activities.linesIn', { currency: format.currency(budget.currency) })}>
        <FindingArithmetic
          lines={[
            ...lines.map(({ id, title, amount }) => ({
              id,
              label: <a href={budgetRow(id)}>{title}</a>,
              value:
                amount === null ? (
                  ''
                ) : (
                  <Figure
                    href={budgetRow(id)}
                    label={t('page.activities.opensLine', { amount: format.amount(amount), title })}
                  >
                    {format.amount(amount)}
                  </Figure>
                ),
            })),
            total,
          ]}
        />
      </DetailPart>
      <DetailPart title={t('page.activities.byYear')}>
        <FindingArithmetic lines={years} />
      </DetailPart>
    </>
  );
}

function Serves({ activity }: { activity: Activity }) {
  const { t } = useTranslation('programme');
  const { indicator } = useAddresses();
  if (activity.due.length === 0) {
    return <p className="mk-sm mk-secondary">{t('page.activities.servesNothing')}</p>;
  }
  return (
    <ul className="mk-activity-dates">
      {activity.due.map((due) => (
        <li key={`${due.indicator} ${due.month}`}>
          <a href={indicator(due.indicator)}>
            {due.numbered && <b>{due.indicator}</b>} {due.statement}
          </a>
          <span>
            {t('page.activities.month', { month: due.month })}
            {due.date !== null && (
              <>
                {' · '}
                <DateText date={due.date} />
              </>
            )}
          </span>
          <StateChip state={due.state} label={t(`state.${due.state}`)} />
        </li>
      ))}
    </ul>
  );
}
