import { useTranslation } from 'react-i18next';
import { exportAudit, listAudit } from '#kernel/audit/contract.ts';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { usePlace } from '../client/place.ts';
import { useEndpoint } from '../client/use-endpoint.ts';
import { paths } from '../paths.ts';
import { AuditView } from './audit/audit-view.tsx';
import { useAuditSearch } from './audit/use-audit-search.ts';

/** Who did what in the programme, when and from where, in sentences; what is asked for stands in the address. */
export function AuditPage() {
  const { t } = useTranslation('web');
  const { programme } = usePlace();
  const search = useAuditSearch(paths.audit(programme));
  const query = useEndpoint(listAudit, { query: { ...search.filter, cursor: search.cursor } });
  return (
    <AuditView
      title={t('section.audit')}
      lede={t('access.audit.lede')}
      query={query}
      search={search}
      file={endpointUrl(exportAudit, { params: { programme }, query: search.filter })}
    />
  );
}
