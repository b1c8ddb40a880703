import { type QueryClient, type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { type SessionShape, showSession } from '#kernel/auth/contract.ts';
import { rememberLanguage } from './language.ts';
import { usePlace } from './place.ts';
import { isRefusedError } from './refusal.ts';
import { useEndpoint } from './use-endpoint.ts';

const own = showSession.path;

/** A programme of the session, with the roles held there and what they open. */
export type SessionPlace = SessionShape['programmes'][number];

/** Who is signed in and what that opens, as the server said last. */
export function useSession(): UseQueryResult<SessionShape> {
  return useEndpoint(showSession);
}

/**
 * Begins a session with what the server answered to signing in: nothing that an earlier reader of this page was shown
 * is kept, and the language of the account becomes that of this browser.
 */
export function useEnterSession(): (session: SessionShape) => void {
  const queries = useQueryClient();
  const { lang } = usePlace();
  return (session) => {
    // What the page still shows is the way in itself; asking for it again would be refused.
    queries.removeQueries({ type: 'inactive' });
    queries.setQueryData([own, {}, {}, lang], session);
    if (session.account !== null) rememberLanguage(session.account.locale);
  };
}

/** Asks anew who is signed in, where a refusal can mean that a session or a role has ended. */
export function renewSession(queries: QueryClient, error: unknown): void {
  if (!isRefusedError(error)) return;
  const { status, code } = error.refusal;
  if (status === 401 || status === 403 || code === 'http.programme-unknown') {
    void queries.invalidateQueries({ queryKey: [own] });
  }
}
