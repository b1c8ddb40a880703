import { useTranslation } from 'react-i18next';
import { endKey, type KeyShape, listKeys } from '#kernel/auth/contract.ts';
import { ConfirmButton } from '#web/ui/confirm-button.tsx';
import { useFormat } from '#web/ui/format.tsx';
import { FormNotice } from '../../client/form-notice.tsx';
import { useAction } from '../../client/use-action.ts';
import type { MeaningOf } from './program-keys.tsx';

export type ProgramKeyProps = {
  programKey: KeyShape;
  meaningOf: MeaningOf;
  onEnded: (name: string) => void;
};

/** One key: what it may, since when and until when, and whether anything comes with it. */
export function ProgramKey({ programKey, meaningOf, onEnded }: ProgramKeyProps) {
  const { t } = useTranslation('web');
  const format = useFormat();
  const { id, name, permissions, madeAt, usedAt, until } = programKey;
  const action = useAction(endKey, { renews: [listKeys], onDone: () => onEnded(name) });
  return (
    <li>
      <div className="access-key">
        <b>{name}</b>
        <ul aria-label={t('access.keys.may')}>
          {permissions.map((permission) => (
            <li key={permission}>{meaningOf(permission)}</li>
          ))}
        </ul>
        <span>{t('access.keys.madeAt', { instant: format.instant(madeAt) })}</span>
        <span>
          {until === null ? t('access.keys.endless') : t('access.keys.until', { date: format.date(until) })}
        </span>
        <span>
          {usedAt === null
            ? t('access.keys.unused')
            : t('access.keys.usedAt', { instant: format.instant(usedAt) })}
        </span>
      </div>
      <ConfirmButton
        question={t('access.keys.endQuestion', { name })}
        confirm={t('access.keys.end')}
        pending={action.pending}
        onConfirm={() => action.act({ params: { key: id } })}
      >
        {t('access.keys.end')}
        <span className="mk-hidden"> {name}</span>
      </ConfirmButton>
      <FormNotice title={t('access.keys.endRefused')} error={action.error} />
    </li>
  );
}
