import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { listFindings } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { severityShape } from '#web/ui/state-chip.tsx';
import { StateMark } from '#web/ui/state-mark.tsx';
import type { FindingShape } from '../contract.ts';
import { useAddresses } from './addresses.ts';
import { FindingFilters } from './findings/finding-filters.tsx';
import { FindingTable } from './findings/finding-table.tsx';
import { type FindingFilter, shownFindings } from './findings/shown-findings.ts';

type FindingsData = ResponseOf<typeof listFindings>;

/** Everything that the checker found, gravest first; what is asked to see stands in the address. */
export function FindingsPage() {
  const { t } = useTranslation('programme');
  const query = useEndpoint(listFindings);
  const counts = query.data?.counts;
  return (
    <>
      <PageHead title={t('page.findings.title')} lede={counts && <Lede counts={counts} />} />
      <Loaded query={query}>{(data) => <Findings data={data} />}</Loaded>
    </>
  );
}

function Lede({ counts: { error, warning, note, settled } }: Pick<FindingsData, 'counts'>) {
  const { t } = useTranslation('programme');
  const parts = [
    t('page.findings.errors', { count: error }),
    t('page.findings.warnings', { count: warning }),
    t('page.findings.notes', { count: note }),
    t('page.findings.settledCount', { count: settled }),
  ];
  return parts.join(' ');
}

function Findings({ data }: { data: FindingsData }) {
  const { t } = useTranslation('programme');
  const navigate = useNavigate();
  const { severity, state, paragraph, text } = useSearch({ strict: false });
  const filter: FindingFilter = { severity, state, paragraph, text };
  const shown = shownFindings(data.findings, filter);
  const open = shown.filter(({ settled }) => settled === null);
  const settled = shown.filter((finding) => finding.settled !== null);
  if (data.findings.length === 0) {
    return <EmptyState title={t('page.findings.none')}>{t('page.findings.noneText')}</EmptyState>;
  }
  return (
    <div className="mk-stack">
      <FindingFilters
        data={data}
        filter={filter}
        onFilter={(changed) =>
          void navigate({
            to: '.',
            search: (search) => ({ ...search, ...changed }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <p className="mk-hidden" role="status">
        {t('page.findings.shown', { count: shown.length })}
      </p>
      {shown.length === 0 && (
        <EmptyState title={t('page.findings.noMatch')}>{t('page.findings.noMatchText')}</EmptyState>
      )}
      {(['error', 'warning', 'note'] as const).map((one) => (
        <Group key={one} kind={one} findings={open.filter((finding) => finding.severity === one)} />
      ))}
      <Group kind="settled" findings={settled} />
    </div>
  );
}

type GroupProps = { kind: FindingShape['severity'] | 'settled'; findings: readonly FindingShape[] };

/** The findings of one weight, with what that weight means. */
function Group({ kind, findings }: GroupProps) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  if (findings.length === 0) return null;
  const title = t(`page.findings.group.${kind}`);
  return (
    <Card
      title={title}
      note={findings.length}
      mark={<StateMark shape={kind === 'settled' ? 'met' : severityShape(kind)} />}
    >
      <p className="findings-meaning">{t(`page.findings.meaning.${kind}`)}</p>
      <FindingTable
        caption={t('page.agreement.table', { title })}
        findings={findings}
        href={({ key }) => addresses.finding(key)}
      />
    </Card>
  );
}
