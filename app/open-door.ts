import { openSignIn } from '#kernel/auth/sign-in/open-sign-in.ts';
import type { SignIn } from '#kernel/auth/sign-in/sign-in.ts';
import { signInSecret } from '#kernel/auth/sign-in/sign-in-secret.ts';
import type { Instance } from './open-instance.ts';

/** The engine that signs people in, with the instance's own secret. */
export async function openDoor({ config, clock, database }: Instance): Promise<SignIn> {
  return openSignIn({
    pool: database.authPool,
    secret: await signInSecret(config),
    baseUrl: config.baseUrl,
    clock,
  });
}
