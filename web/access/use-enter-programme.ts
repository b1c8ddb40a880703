import { useRouter } from '@tanstack/react-router';
import type { SessionShape } from '#kernel/auth/contract.ts';
import { useEnterSession } from '../client/session.ts';
import { useHref } from '../client/use-href.ts';
import { paths } from '../paths.ts';
import { entryPath } from '../shell/sections.ts';

/** Begins a session and goes on to what it opens of a programme; to the list of all where none was asked for. */
export function useEnterProgramme(programme?: string): (session: SessionShape) => void {
  const router = useRouter();
  const href = useHref();
  const enter = useEnterSession();
  return (session) => {
    enter(session);
    const place = session.programmes.find(({ slug }) => slug === programme);
    void router.navigate({ href: href(place ? entryPath(place) : paths.home()), replace: true });
  };
}
