import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Loaded } from '../client/loaded.tsx';
import { useProblemSentence } from '../client/problem-sentence.ts';
import { isRefusedError } from '../client/refusal.ts';
import { useSession } from '../client/session.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';

export type LinkLoadedProps<Data> = {
  query: UseQueryResult<Data>;
  rows: number;
  /** Where whoever is signed in, or does so, goes on instead; home where nothing is named. */
  next?: string;
  children: (data: Data) => ReactNode;
};

/** What a link that was handed over leads to; one that leads nowhere any more says so, and where to go instead. */
export function LinkLoaded<Data>({ query, rows, next, children }: LinkLoadedProps<Data>) {
  const { t } = useTranslation('web');
  const sentence = useProblemSentence();
  const href = useHref();
  const signedIn = useSession().data?.account != null;
  const { error } = query;
  if (query.data === undefined && isRefusedError(error) && [404, 409, 410].includes(error.refusal.status)) {
    const accepted = error.refusal.details.state === 'accepted';
    return (
      <EmptyState
        title={t('access.link.closed')}
        action={
          <a
            className="access-next"
            href={signedIn ? href(next ?? paths.home()) : href(paths.signIn(), { next })}
          >
            {signedIn
              ? t(next === undefined ? 'access.roleEnded.home' : 'access.link.next')
              : t('access.signIn.go')}
          </a>
        }
      >
        {accepted ? t('access.link.accepted') : sentence(error).text}
      </EmptyState>
    );
  }
  return (
    <Loaded query={query} rows={rows}>
      {children}
    </Loaded>
  );
}
