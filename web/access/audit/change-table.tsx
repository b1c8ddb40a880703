import { useTranslation } from 'react-i18next';
import type { AuditEntryShape } from '#kernel/audit/contract.ts';
import { useChangeWords } from './use-change-words.ts';

/** What an act changed: each field as it was and as it is. */
export function ChangeTable({ changes }: Pick<AuditEntryShape, 'changes'>) {
  const { t } = useTranslation('web');
  const words = useChangeWords();
  if (changes.length === 0) return null;
  const said = (field: string, value: string | null) =>
    value === null ? (
      <span className="mk-muted">{t('access.audit.nothing')}</span>
    ) : (
      words.value(field, value)
    );
  return (
    <table className="access-changes">
      <thead>
        <tr>
          <th scope="col">{t('access.audit.field')}</th>
          <th scope="col">{t('access.audit.before')}</th>
          <th scope="col">{t('access.audit.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{words.field(field)}</th>
            <td>{said(field, before)}</td>
            <td>{said(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
