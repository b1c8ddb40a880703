import { useTranslation } from 'react-i18next';
import { listFindings } from '#programme/contract';
import { Loaded } from '#web/client/loaded.tsx';
import { useEndpoint } from '#web/client/use-endpoint.ts';
import { Card } from '#web/ui/card.tsx';
import { Legend } from '#web/ui/legend.tsx';
import { severityShape } from '#web/ui/state-chip.tsx';
import { StateStrip } from '#web/ui/state-strip.tsx';
import { useAddresses } from '../addresses.ts';
import { FindingList } from '../parts/finding-marks.tsx';
import type { ProgrammeData } from './today-data.ts';

const severities = ['error', 'warning', 'note'] as const;
const mostShown = 3;

/** What was found in the agreement: how much of each weight, and the gravest first. */
export function GravestFindings({ counts }: { counts: ProgrammeData['findings'] }) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const query = useEndpoint(listFindings);
  const label = (severity: (typeof severities)[number]) => t(`page.findings.group.${severity}`);
  const none = severities.every((severity) => counts[severity] === 0);
  return (
    <Card
      title={t('page.today.findings')}
      actions={<a href={addresses.findings()}>{t('page.today.allFindings')}</a>}
      padded
    >
      {none ? (
        <p className="mk-secondary">{t('page.today.noFindings')}</p>
      ) : (
        <div className="mk-stack">
          <div className="today-strip">
            <StateStrip
              label={t('page.today.findingsByWeight')}
              counts={severities.map((severity) => ({
                shape: severityShape(severity),
                count: counts[severity],
                label: label(severity),
                href: addresses.findings({ severity }),
              }))}
            />
            <Legend
              entries={severities.map((severity) => ({
                id: severity,
                shape: severityShape(severity),
                label: label(severity),
              }))}
            />
          </div>
          <Loaded query={query} rows={3}>
            {({ findings }) => (
              <FindingList
                findings={findings
                  .filter(({ settled }) => settled === null)
                  .slice(0, mostShown)
                  .map(({ key, severity, message }) => ({ key, severity, message, settled: false }))}
              />
            )}
          </Loaded>
        </div>
      )}
    </Card>
  );
}
