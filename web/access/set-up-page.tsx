import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showSetUp } from '#kernel/auth/contract.ts';
import type { beginDemonstration } from '#kernel/demonstration/contract.ts';
import type { ResponseOf } from '#kernel/http/endpoint.ts';
import { PageHead } from '#web/ui/section-head.tsx';
import { useSession } from '../client/session.ts';
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
  const demonstration = useSession().data?.demonstration ?? null;
  usePageTitle([t('access.setUp.title')]);
  // Loaded again, or opened a second time: the link is used up, and what it began goes on.
  const goesOn = query.data === undefined && demonstration !== null;
  if (begun !== undefined || goesOn) {
    return (
      <PlainFrame>
        <PageHead
          title={t('access.setUp.demonstration.title')}
          lede={begun && t('access.setUp.demonstration.lede', { programme: begun.programme })}
        />
        <DemonstrationBegun signIns={begun?.signIns ?? null} />
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
