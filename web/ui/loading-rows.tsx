import { useTranslation } from 'react-i18next';
import './loading-rows.css';

/** Holds the place of rows that are on their way; still, because nothing moves that the reader did not move. */
export function LoadingRows({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation('web');
  return (
    <div className="mk-loading" role="status">
      <span className="mk-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // Rows have no identity of their own: they only take room.
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed number of equal rows
        <i key={row} aria-hidden="true" />
      ))}
    </div>
  );
}
