import { useTranslation } from 'react-i18next';
import { exportAudit, listAudit } from '#kernel/audit/contract.ts';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { usePlace } from '../client/place.ts';
import { useList } from '../client/use-list.ts';
import { paths } from '../paths.ts';
import { AuditView } from './audit/audit-view.tsx';
import { useAuditSearch } from './audit/use-audit-search.ts';

/** Who did what in the programme, when and from where, in sentences; what is asked for stands in the address. */
export function AuditPage() {
  const { t } = useTranslation('web');
  const { programme } = usePlace();
  const search = useAuditSearch(paths.audit(programme));
  const list = useList(listAudit, search.filter);
  return (
    <AuditView
      title={t('section.audit')}
      lede={t('access.audit.lede')}
      list={list}
      search={search}
      file={endpointUrl(exportAudit, { params: { programme }, query: search.filter })}
    />
  );
}
