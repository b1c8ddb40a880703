import { useTranslation } from 'react-i18next';
import type { AuditEntryShape } from '#kernel/audit/contract.ts';

/** What an act changed: each field as it was and as it is. */
export function ChangeTable({ changes }: Pick<AuditEntryShape, 'changes'>) {
  const { t } = useTranslation('web');
  if (changes.length === 0) return null;
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
            <th scope="row">{field}</th>
            <td>{before ?? <span className="mk-muted">{t('access.audit.nothing')}</span>}</td>
            <td>{after ?? <span className="mk-muted">{t('access.audit.nothing')}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
