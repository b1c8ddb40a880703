import { newId } from '#kernel/db/new-id.ts';
import type { Desk } from './desk.ts';

export async function createUser(
  desk: Desk,
  user: Readonly<{ id: string; email: string; name: string; password: string }>,
): Promise<void> {
  const now = desk.clock.now();
  const email = user.email.toLowerCase();
  const password = await desk.hashPassword(user.password);
  const times = { createdAt: now.toString(), updatedAt: now.toString() };
  await desk.db.transaction().execute(async (db) => {
    await db.deleteFrom('users').where('email', '=', email).execute();
    await db
      .insertInto('users')
      .values({ id: user.id, email, name: user.name, emailVerified: true, twoFactorEnabled: false, ...times })
      .execute();
    const credential = { id: newId(now), userId: user.id, accountId: user.id, providerId: 'credential' };
    await db
      .insertInto('credentials')
      .values({ ...credential, password, ...times })
      .execute();
  });
}
