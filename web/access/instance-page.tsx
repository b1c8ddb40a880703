import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showInstance } from '#kernel/auth/contract.ts';
import { Card } from '#web/ui/card.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../client/loaded.tsx';
import { useEndpoint } from '../client/use-endpoint.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { PlainFrame } from '../shell/plain-frame.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { AddAdministratorForm } from './instance/add-administrator-form.tsx';
import { AdministratorList } from './instance/administrator-list.tsx';

/** What belongs to the whole instance and to no programme: who looks after it, and the trail of its accounts. */
export function InstancePage() {
  const { t } = useTranslation('web');
  const href = useHref();
  const query = useEndpoint(showInstance);
  usePageTitle([t('access.instance.title')]);
  return (
    <PlainFrame>
      <PageHead
        title={t('access.instance.title')}
        lede={t('access.instance.lede')}
        actions={
          <Button component="a" href={href(paths.instanceAudit())}>
            {t('access.instance.audit')}
          </Button>
        }
      />
      <Loaded query={query} rows={4}>
        {({ administrators }) => (
          <div className="mk-stack">
            <Card title={t('access.instance.administrators')} note={administrators.length}>
              <AdministratorList administrators={administrators} />
            </Card>
            <Card title={t('access.instance.add')} padded>
              <AddAdministratorForm />
            </Card>
          </div>
        )}
      </Loaded>
    </PlainFrame>
  );
}
