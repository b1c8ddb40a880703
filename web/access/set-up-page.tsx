import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showSetUp } from '#kernel/auth/contract.ts';
import type { beginDemonstration } from '#kernel/demonstration/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { PageHead } from '#web/ui/section-head.tsx';
import { useEndpoint } from '../client/use-endpoint.ts';
import { PlainFrame } from '../shell/plain-frame.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { LinkLoaded } from './link-loaded.tsx';
import { DemonstrationBegun } from './set-up/demonstration-begun.tsx';
import { SetUpForm } from './set-up/set-up-form.tsx';

/** The first minutes of an instance: language, first account, programme. Its link stands on the terminal. */
export function SetUpPage() {
  const { t } = useTranslation('web');
  const { token = '' } = useParams({ strict: false });
  const query = useEndpoint(showSetUp, { params: { token } });
  const [begun, setBegun] = useState<ResponseOf<typeof beginDemonstration>>();
  usePageTitle([t('access.setUp.title')]);
  if (begun !== undefined) {
    return (
      <PlainFrame>
        <PageHead
          title={t('access.setUp.demonstration.title')}
          lede={t('access.setUp.demonstration.lede', { programme: begun.programme })}
        />
        <DemonstrationBegun begun={begun} />
      </PlainFrame>
    );
  }
  return (
    <PlainFrame>
      <PageHead title={t('access.setUp.title')} lede={query.data && t('access.setUp.lede')} />
      <LinkLoaded query={query} rows={8}>
        {(offer) => <SetUpForm token={token} offer={offer} onBegun={setBegun} />}
      </LinkLoaded>
    </PlainFrame>
  );
}
