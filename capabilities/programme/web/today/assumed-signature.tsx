import { useTranslation } from 'react-i18next';
import { Card } from '#web/ui/card.tsx';
import { CopyBlock } from '#web/ui/copy-block.tsx';
import { useFormat } from '#web/ui/format.tsx';

/** Where the agreement names no signature: from which day everything is counted, and how to name another. */
export function AssumedSignature({ signedOn }: { signedOn: string }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  return (
    <Card title={t('page.today.assumed')} padded>
      <div className="mk-stack">
        <p className="mk-sm mk-secondary">{t('page.today.assumedText', { date: format.date(signedOn) })}</p>
        <CopyBlock
          label={t('page.today.assumedCommand')}
          text={t('page.today.assumedLine', { date: signedOn })}
        />
      </div>
    </Card>
  );
}
