import { useTranslation } from 'react-i18next';
import { exportInstanceAudit, listInstanceAudit } from '#kernel/audit/contract.ts';
import { endpointUrl } from '#kernel/http/endpoint.ts';
import { useFormat } from '#web/ui/format.tsx';
import { useHref } from '../client/use-href.ts';
import { useList } from '../client/use-list.ts';
import { paths } from '../paths.ts';
import { PlainFrame } from '../shell/plain-frame.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { AuditView } from './audit/audit-view.tsx';
import { useAuditSearch } from './audit/use-audit-search.ts';
import './access.css';

/** Signing in and what else concerns accounts and no programme, by the days of the reader's own clock. */
export function InstanceAuditPage() {
  const { t } = useTranslation('web');
  const href = useHref();
  const { timeZone: zone } = useFormat();
  const search = useAuditSearch(paths.instanceAudit());
  const list = useList(listInstanceAudit, { ...search.filter, zone });
  usePageTitle([t('access.instance.audit'), t('access.instance.title')]);
  return (
    <PlainFrame>
      <p className="access-back">
        <a href={href(paths.instance())}>{t('access.instance.back')}</a>
      </p>
      <AuditView
        title={t('access.instance.audit')}
        lede={t('access.instance.auditLede')}
        list={list}
        search={search}
        file={endpointUrl(exportInstanceAudit, { query: { ...search.filter, zone } })}
      />
    </PlainFrame>
  );
}
