import { useLocation, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { Loaded } from '../client/loaded.tsx';
import { writeSearch } from '../client/search-params.ts';
import { useSession } from '../client/session.ts';
import { isPublicPath, paths } from '../paths.ts';
import { PlainFrame } from './plain-frame.tsx';
import { SessionEnded } from './session-ended.tsx';

/** Asks first who is signed in; every page but those that lead somebody in waits for the answer. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return isPublicPath(pathname) ? children : <SignedIn>{children}</SignedIn>;
}

function SignedIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const { href } = useLocation();
  const name = session.data?.account?.name;
  // Whoever worked here and no longer may is told so, not silently sent to the door.
  const [worked, setWorked] = useState<string>();
  useEffect(() => {
    if (name !== undefined) setWorked(name);
  }, [name]);
  if (session.data === undefined) {
    return (
      <PlainFrame>
        <Loaded query={session} rows={4}>
          {() => null}
        </Loaded>
      </PlainFrame>
    );
  }
  if (name !== undefined) return children;
  return worked === undefined ? <ToSignIn next={href} /> : <SessionEnded name={worked} next={href} />;
}

function ToSignIn({ next }: { next: string }) {
  const router = useRouter();
  useEffect(() => {
    // Both clocks and the language stay in the address to go on to.
    const href = paths.signIn() + writeSearch({ next: next === '/' ? undefined : next });
    void router.navigate({ href, replace: true });
  }, [router, next]);
  return null;
}
