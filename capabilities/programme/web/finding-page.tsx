import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listFindings } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { useAddresses } from './addresses.ts';
import { FindingCard } from './findings/finding-card.tsx';

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
        const finding = findings.find((candidate) => candidate.key === key);
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
            <PageHead title={finding.message} actions={back} />
            <FindingCard finding={finding} titled={false} />
          </>
        );
      }}
    </Loaded>
  );
}
