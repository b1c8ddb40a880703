import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import type { FindingShape } from '../../contract.ts';
import { useAddresses } from '../addresses.ts';
import { FindingCard } from '../findings/finding-card.tsx';
import { FindingTable } from '../findings/finding-table.tsx';
import type { ParagraphData } from './paragraph-rules.ts';

export type ParagraphFindingsProps = { paragraph: ParagraphData; open: FindingShape | undefined };

/** The finding that is open, and the others that the paragraph takes part in; each opens in its place. */
export function ParagraphFindings({ paragraph, open }: ParagraphFindingsProps) {
  const { t } = useTranslation('programme');
  const addresses = useAddresses();
  const title = t(open === undefined ? 'page.finding.findings' : 'page.finding.others');
  const others = paragraph.findings.filter((finding) => finding !== open);
  return (
    <>
      {open !== undefined && <FindingCard finding={open} />}
      {others.length > 0 && (
        <Card title={title} note={t('page.agreement.count', { count: others.length })}>
          <FindingTable
            caption={t('page.agreement.table', { title })}
            findings={others}
            href={({ key }) => addresses.paragraph(paragraph.id, { finding: key }, `finding-${key}`)}
          />
        </Card>
      )}
    </>
  );
}
