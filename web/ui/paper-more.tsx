import { useTranslation } from 'react-i18next';

/** What stands in print at the foot of a list that is longer than one sheet has room for. */
export function PaperMore({ count }: { count: number }) {
  const { t } = useTranslation('web');
  return count > 0 && <p className="mk-on-paper mk-paper-more">{t('paper.more', { count })}</p>;
}
