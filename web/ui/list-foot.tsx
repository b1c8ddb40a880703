import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format.tsx';
import './list-foot.css';

export type ListFootProps = { shown: number; hasMore: boolean; pending: boolean; onMore: () => void };

/** Under a list of which not all is shown: how much is, and the way to more. */
export function ListFoot({ shown, hasMore, pending, onMore }: ListFootProps) {
  const { t } = useTranslation('web');
  const format = useFormat();
  if (!hasMore) return null;
  return (
    <div className="mk-list-foot">
      <span>{t('list.shown', { number: format.number(shown) })}</span>
      <Button
        className={pending ? 'mk-pending' : ''}
        aria-disabled={pending}
        onClick={() => !pending && onMore()}
      >
        {t('list.more')}
      </Button>
    </div>
  );
}
