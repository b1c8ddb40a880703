import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listFindings } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import type { FindingShape } from '../contract.ts';
import { useAddresses } from './addresses.ts';
import { FindingCard } from './findings/finding-card.tsx';
import { Settling } from './findings/settling.tsx';

/** One finding at its own address. */
export function FindingPage() {
  const { t } = useTranslation('programme');
  const { finding: key } = useParams({ strict: false });
  const query = useEndpoint(listFindings);
  const addresses = useAddresses();
  const back = (
    <Button component="a" href={addresses.findings()}>
      {t('page.finding.all')}
    </Button>
  );
  return (
    <Loaded query={query}>
      {({ findings }) => {
        const position = findings.findIndex((candidate) => candidate.key === key);
        const finding = findings[position];
        if (finding === undefined) {
          return (
            <>
              <PageHead title={t('page.finding.gone')} />
              <EmptyState title={t('page.finding.goneTitle')} action={back}>
                {t('page.finding.goneText')}
              </EmptyState>
            </>
          );
        }
        return (
          <>
            <PageHead title={finding.message} />
            <div className="mk-stack">
              <FindingCard finding={finding} titled={false} />
              <Settling key={finding.key} finding={finding} />
            </div>
            <nav className="finding-neighbours" aria-label={t('page.finding.neighbours')}>
              <Neighbour finding={findings[position - 1]} label={t('page.finding.previous')} />
              <Neighbour finding={findings[position + 1]} label={t('page.finding.next')} />
              {back}
            </nav>
          </>
        );
      }}
    </Loaded>
  );
}

function Neighbour({ finding, label }: { finding: FindingShape | undefined; label: string }) {
  const addresses = useAddresses();
  if (finding === undefined) return null;
  return (
    <Button component="a" href={addresses.finding(finding.key)} title={finding.message}>
      {label}
    </Button>
  );
}
