import { useTranslation } from 'react-i18next';
import { TextArea } from '#web/ui/text-area.tsx';

export type CorrectionReasonProps = {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
};

/** Why something is corrected. What was recorded before stays, with this beside it. */
export function CorrectionReason(props: CorrectionReasonProps) {
  const { t } = useTranslation('programme');
  return <TextArea label={t('page.units.why')} hint={t('page.units.whyHint')} {...props} />;
}
