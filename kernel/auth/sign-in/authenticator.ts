import { randomInt } from 'node:crypto';
import { newId } from '#kernel/db/new-id.ts';
import { invariant } from '#kernel/invariant.ts';
import { checkPassword } from './change-password.ts';
import type { Desk } from './desk.ts';
import { authenticatorMissing, authenticatorThere, codeWrong, passwordWrong } from './problems.ts';
import { spendCode } from './spend-code.ts';

const CODES_COUNT = 10;
// Without letters and digits that look alike on paper.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Offers the secret for an authenticator; it counts once a code of it is confirmed. */
export async function offerTotp(
  desk: Desk,
  userId: string,
  password: string,
): Promise<{ uri: string; secret: string }> {
  if (!(await checkPassword(desk, userId, password))) throw passwordWrong({});
  const { crypto, otp, base32, key } = await toolsOf(desk);
  const secret = crypto.generateRandomString(32);
  const codes = Array.from({ length: CODES_COUNT }, makeRecoveryCode);
  const sealed = {
    secret: await crypto.symmetricEncrypt({ key, data: secret }),
    backupCodes: await crypto.symmetricEncrypt({ key, data: JSON.stringify(codes) }),
  };
  const { numInsertedOrUpdatedRows } = await desk.db
    .insertInto('authenticators')
    .values({ id: newId(desk.clock.now()), userId, verified: false, ...sealed })
    .onConflict((there) =>
      there.column('userId').doUpdateSet(sealed).where('authenticators.verified', '=', false),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) throw authenticatorThere({});
  const { email } = await desk.db
    .selectFrom('users')
    .select('email')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return {
    uri: otp.createOTP(secret).url('Minka', email),
    secret: base32.encode(secret, { padding: false }),
  };
}

/** Confirms the authenticator that was offered, with a code of it: from now on signing in asks for one. */
export async function confirmTotp(
  desk: Desk,
  userId: string,
  code: string,
): Promise<{ recoveryCodes: readonly string[] }> {
  const offered = await desk.db
    .selectFrom('authenticators')
    .select(['secret', 'backupCodes'])
    .where('userId', '=', userId)
    .where('verified', '=', false)
    .executeTakeFirst();
  if (offered === undefined) throw authenticatorMissing({});
  const { crypto, otp, key } = await toolsOf(desk);
  const typed = code.replaceAll(/\s/g, '');
  const secret = await crypto.symmetricDecrypt({ key, data: offered.secret });
  if (!(await otp.createOTP(secret).verify(typed))) throw codeWrong({});
  if (!(await spendCode(desk.db, userId, typed))) throw codeWrong({});
  await setCounting(desk, userId, true);
  const codes: unknown = JSON.parse(await crypto.symmetricDecrypt({ key, data: offered.backupCodes }));
  invariant(Array.isArray(codes), 'recovery codes are kept as a list');
  return { recoveryCodes: codes.map(String) };
}

export async function dropTotp(desk: Desk, userId: string, password: string): Promise<void> {
  if (!(await checkPassword(desk, userId, password))) throw passwordWrong({});
  await setCounting(desk, userId, false);
}

export async function hasTotp({ db }: Desk, userId: string): Promise<boolean> {
  const user = await db
    .selectFrom('users')
    .select('twoFactorEnabled')
    .where('id', '=', userId)
    .executeTakeFirst();
  return user?.twoFactorEnabled ?? false;
}

async function setCounting({ db, clock }: Desk, userId: string, counts: boolean): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('users')
      .set({ twoFactorEnabled: counts, updatedAt: clock.now().toString() })
      .where('id', '=', userId)
      .execute();
    if (counts) {
      await transaction
        .updateTable('authenticators')
        .set({ verified: true })
        .where('userId', '=', userId)
        .execute();
    } else {
      await transaction.deleteFrom('authenticators').where('userId', '=', userId).execute();
    }
  });
}

/** What the library itself uses, so that it can read what is written here. */
async function toolsOf(desk: Desk) {
  const [crypto, otp, { base32 }, library] = await Promise.all([
    import('better-auth/crypto'),
    import('@better-auth/utils/otp'),
    import('@better-auth/utils/base32'),
    desk.library(),
  ]);
  return { crypto, otp, base32, key: (await library.$context).secretConfig };
}

function makeRecoveryCode(): string {
  const letters = Array.from({ length: 10 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
