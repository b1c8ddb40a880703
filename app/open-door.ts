import { join } from 'node:path';
import { openSignIn, type SignIn } from '#kernel/auth/sign-in/open-sign-in.ts';
import { keepSecret } from '#kernel/db/embedded/secrets.ts';
import type { Instance } from './open-instance.ts';

/** The engine that signs people in, with the instance's own secret. */
export async function openDoor({ config, clock, database }: Instance): Promise<SignIn> {
  return openSignIn({
    pool: database.authPool,
    secret: await keepSecret(join(config.dataFolder, 'sign-in.secret')),
    baseUrl: config.baseUrl,
    clock,
  });
}
