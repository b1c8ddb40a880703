import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../client/loaded.tsx';
import { type SessionPlace, useSession } from '../client/session.ts';
import { useHref } from '../client/use-href.ts';
import { inProgramme } from '../paths.ts';
import { PlainFrame } from './plain-frame.tsx';
import { ProgrammeList } from './programme-list.tsx';
import { entryPath } from './sections.ts';
import { usePageTitle } from './use-page-title.ts';

/**
 * Leads to the reader's only programme; asks where there are several; says whom to ask where there is none. An address
 * that names a page and no programme goes on to that page.
 */
export function ChooserPage() {
  const { t } = useTranslation('web');
  const { history } = useRouter();
  const href = useHref();
  const session = useSession();
  usePageTitle([]);
  const { location } = history;
  const addressOf = (place: SessionPlace) =>
    location.pathname === '/' ? href(entryPath(place)) : inProgramme(place.slug, location);
  return (
    <PlainFrame>
      <Loaded query={session} rows={3}>
        {({ programmes, account }) => {
          const [first, ...others] = programmes;
          if (first === undefined) return <NoProgramme administrator={account?.administrator === true} />;
          if (others.length === 0) return <OpenProgramme address={addressOf(first)} />;
          return (
            <>
              <PageHead title={t('chooser.title')} />
              <ProgrammeList places={programmes} addressOf={addressOf} />
            </>
          );
        }}
      </Loaded>
    </PlainFrame>
  );
}

/** An administrator sees every programme there is: without one, none was applied yet. Others wait for a role. */
function NoProgramme({ administrator }: { administrator: boolean }) {
  const { t } = useTranslation('web');
  return administrator ? (
    <>
      <PageHead title={t('chooser.none')} />
      <EmptyState title={t('chooser.apply')}>
        <code>minka apply DIR</code>
      </EmptyState>
    </>
  ) : (
    <>
      <PageHead title={t('chooser.noRole')} />
      <EmptyState title={t('chooser.ask')}>{t('chooser.askText')}</EmptyState>
    </>
  );
}

function OpenProgramme({ address }: { address: string }) {
  const router = useRouter();
  useEffect(() => {
    void router.navigate({ href: address, replace: true });
  }, [router, address]);
  return null;
}
