import { useTranslation } from 'react-i18next';
import { Facts } from '#web/ui/facts.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { StateChip } from '#web/ui/state-chip.tsx';
import { ChangeTable } from './change-table.tsx';
import type { TimedEntry } from './entries-by-day.ts';
import type { AuditSearch } from './use-audit-search.ts';

/** One sentence of the trail; opened, what changed and where it came from. */
export function AuditEntry({ entry, search }: { entry: TimedEntry; search: AuditSearch }) {
  const { t } = useTranslation('web');
  return (
    <li>
      <details>
        <summary>
          <time dateTime={entry.at}>{entry.time}</time>
          <span className="access-sentence">{entry.sentence}</span>
          {entry.outcome === 'refused' && (
            <StateChip
              shape="late"
              label={
                entry.times > 1
                  ? t('access.audit.refusedTimes', { count: entry.times })
                  : t('access.audit.refused')
              }
            />
          )}
          <Icon name="chevron-down" size={14} />
        </summary>
        <div className="access-audit-more">
          <ChangeTable changes={entry.changes} />
          <Source entry={entry} search={search} />
        </div>
      </details>
    </li>
  );
}

function Source({ entry, search }: { entry: TimedEntry; search: AuditSearch }) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const { who, about } = entry;
  const facts = [
    {
      name: t('access.audit.who'),
      value: who.account === null ? who.name : <a href={search.hrefOf({ who: who.account })}>{who.name}</a>,
    },
    ...(about === null
      ? []
      : [
          {
            name: t('access.audit.about'),
            value: <a href={search.hrefOf({ about: `${about.kind}:${about.id}` })}>{about.name}</a>,
          },
        ]),
    { name: t('access.audit.at'), value: format.instant(entry.at) },
    { name: t('access.audit.action'), value: <code>{entry.action}</code> },
    ...(entry.refusal === null
      ? []
      : [{ name: t('access.audit.refusal'), value: <code>{entry.refusal}</code> }]),
    { name: t('access.audit.request'), value: <code>{entry.requestId}</code> },
    ...(entry.session === null
      ? []
      : [{ name: t('access.audit.session'), value: <code>{entry.session}</code> }]),
  ];
  return <Facts facts={facts} />;
}
