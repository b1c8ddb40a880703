import { createHash, randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { newId } from '#kernel/db/new-id.ts';
import type { Desk } from './desk.ts';
import type { KeptKey, KeyOwner, NewKey } from './sign-in.ts';
import { instantOf } from './tables.ts';

/** That a key was used is written down once in this time. */
const USED_AFTER_SECONDS = 60;

/** Makes a key with which a program comes in a person's name; it is shown this once. */
export async function makeKey({ db, clock }: Desk, wanted: NewKey): Promise<{ id: string; key: string }> {
  const now = clock.now();
  const id = newId(now);
  // 256 bits of chance need no slow hash: nobody goes through them.
  const key = `minka_${randomBytes(32).toString('base64url')}`;
  await db
    .insertInto('keys')
    .values({
      id,
      userId: wanted.userId,
      name: wanted.name,
      keySha256: hashOf(key),
      permissions: [...wanted.permissions],
      createdAt: now.toString(),
      expiresAt: wanted.expiresAt?.toString() ?? null,
      usedAt: null,
    })
    .execute();
  return { id, key };
}

/** A user's keys, the latest first, also those that have expired. */
export async function keysOf({ db }: Desk, userId: string): Promise<readonly KeptKey[]> {
  const rows = await db
    .selectFrom('keys')
    .select(['id', 'name', 'permissions', 'createdAt', 'expiresAt', 'usedAt'])
    .where('userId', '=', userId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ createdAt, expiresAt, usedAt, ...key }) => ({
    ...key,
    createdAt: instantOf(createdAt),
    expiresAt: expiresAt === null ? null : instantOf(expiresAt),
    usedAt: usedAt === null ? null : instantOf(usedAt),
  }));
}

export async function endKey({ db }: Desk, userId: string, id: string): Promise<boolean> {
  const ended = await db
    .deleteFrom('keys')
    .where('userId', '=', userId)
    .where((row) => row(row.cast<string>('id', 'text'), '=', id))
    .returning('id')
    .execute();
  return ended.length > 0;
}

export async function keyOf({ db, clock }: Desk, text: string): Promise<KeyOwner | null> {
  if (!/^minka_[\w-]{43}$/.test(text)) return null;
  const row = await db
    .selectFrom('keys')
    .select(['id', 'userId', 'permissions', 'expiresAt', 'usedAt'])
    .where('keySha256', '=', hashOf(text))
    .executeTakeFirst();
  if (row === undefined) return null;
  const now = clock.now();
  const { id, userId, permissions, expiresAt, usedAt } = row;
  if (expiresAt !== null && Temporal.Instant.compare(now, instantOf(expiresAt)) >= 0) return null;
  if (usedAt === null || Math.abs(now.since(instantOf(usedAt)).total('seconds')) >= USED_AFTER_SECONDS) {
    await db.updateTable('keys').set({ usedAt: now.toString() }).where('id', '=', id).execute();
  }
  return { id, userId, permissions };
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
