import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { listProgrammes } from '#programme/contract';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { PageHead } from '#web/ui/section-head.tsx';
import { Loaded } from '../client/loaded.tsx';
import { useEndpoint } from '../client/use-endpoint.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { PlainFrame } from './plain-frame.tsx';

/** Leads to the only programme; asks where there are several; says what to do where there is none. */
export function ChooserPage() {
  const { t } = useTranslation('web');
  const href = useHref();
  const query = useEndpoint(listProgrammes);
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
          if (others.length === 0) {
            return <OpenProgramme slug={first.slug} />;
          }
          return (
            <>
              <PageHead title={t('chooser.title')} />
              <ul className="mk-programmes">
                {programmes.map(({ slug, name, code }) => (
                  <li key={slug}>
                    <a href={href(paths.today(slug))}>
                      <span>
                        {name}
                        {code !== null && <small>{code}</small>}
                      </span>
                      <Icon name="arrow-right" />
                    </a>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </PlainFrame>
  );
}

function OpenProgramme({ slug }: { slug: string }) {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: '/$programme', params: { programme: slug }, replace: true });
  }, [navigate, slug]);
  return null;
}
