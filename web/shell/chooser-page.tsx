import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { listProgrammes } from '#programme/contract';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../client/loaded.tsx';
import { useEndpoint } from '../client/use-endpoint.ts';
import { inProgramme } from '../paths.ts';
import { PlainFrame } from './plain-frame.tsx';
import { ProgrammeList } from './programme-list.tsx';

/**
 * Leads to the only programme; asks where there are several; says what to do where there is none. An address that
 * names a page and no programme goes on to that page.
 */
export function ChooserPage() {
  const { t } = useTranslation('web');
  const { history } = useRouter();
  const query = useEndpoint(listProgrammes);
  const addressOf = (slug: string) => inProgramme(slug, history.location);
  return (
    <PlainFrame>
      <Loaded query={query} rows={3}>
        {({ programmes }) => {
          const [first, ...others] = programmes;
          if (first === undefined) {
            return (
              <>
                <PageHead title={t('chooser.none')} />
                <EmptyState title={t('chooser.apply')}>
                  <code>minka apply DIR</code>
                </EmptyState>
              </>
            );
          }
          if (others.length === 0) return <OpenProgramme address={addressOf(first.slug)} />;
          return (
            <>
              <PageHead title={t('chooser.title')} />
              <ProgrammeList programmes={programmes} addressOf={addressOf} />
            </>
          );
        }}
      </Loaded>
    </PlainFrame>
  );
}

function OpenProgramme({ address }: { address: string }) {
  const router = useRouter();
  useEffect(() => {
    void router.navigate({ href: address, replace: true });
  }, [router, address]);
  return null;
}
