import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { defineWrite } from '#kernel/action.ts';
import type { Database } from '#kernel/db/row-types.ts';
import { defineQuery } from '#kernel/query.ts';
import { type AccessServices, linkTo } from '../access-services.ts';
import { resetPassword, showReset } from '../contract/account.ts';
import { offerReset } from '../contract/accounts.ts';
import { hasCome, isoInstant } from '../iso-instant.ts';
import { hashOfToken, makeToken } from '../links.ts';
import { mustBeGood } from '../make-user.ts';
import { linkExpired, linkUnknown } from '../problems.ts';
import { wordsOf } from '../words-of.ts';

const validHours = 24;

/** A link with which somebody sets a new password; an administrator hands it over. */
export function offeringReset(services: AccessServices) {
  return defineWrite({
    name: 'access.offer-reset',
    endpoint: offerReset,
    door: 'access.account.reset',
    subject: ({ db }, { params }) =>
      db
        .selectFrom('access.accounts')
        .select(['id', 'name'])
        .where('id', '=', params.account)
        .executeTakeFirst(),
    async run({ db, now, actor, newId }, _input, account) {
      const { token, sha256 } = makeToken();
      const expiresAt = now.add({ hours: validHours }).toString();
      await db
        .insertInto('access.links')
        .values({
          id: newId(),
          purpose: 'reset',
          token_sha256: sha256,
          account_id: account.id,
          recorded_at: now.toString(),
          recorded_by: actor,
          expires_at: expiresAt,
        })
        .execute();
      return {
        answer: { link: linkTo(services, `/resets/${token}`), expiresAt },
        trail: { about: { kind: 'account', id: account.id, name: account.name } },
      };
    },
  });
}

/** Whose password a link resets. */
export function resetShown() {
  return defineQuery({
    endpoint: showReset,
    door: 'public',
    async run({ db, now }, { params }) {
      const { email, expires_at } = await openReset(db, params.token, now);
      return { email, expiresAt: isoInstant(expires_at) };
    },
  });
}

/** Sets the new password; every session of the account ends, and this link and all others for it are gone. */
export function resettingPassword({ signIn, programmes }: AccessServices) {
  return defineWrite({
    name: 'access.reset-password',
    together: true,
    endpoint: resetPassword,
    door: 'public',
    async run({ db, now }, { params, body }) {
      const reset = await openReset(db, params.token, now);
      await db
        .updateTable('access.links')
        .set({ used_at: now.toString() })
        .where('account_id', '=', reset.account)
        .where('purpose', '=', 'reset')
        .where('used_at', 'is', null)
        .execute();
      const words = await wordsOf(db, programmes, reset.account);
      const { name, email } = reset;
      await mustBeGood(body.password, { name, email, words }, 'body.password');
      await signIn.setPassword(reset.account, body.password);
      const by = { accountId: reset.account, name: reset.name };
      return { answer: {}, trail: { by, about: { kind: 'account', id: reset.account, name: reset.name } } };
    },
  });
}

async function openReset(db: Transaction<Database>, token: string, now: Temporal.Instant) {
  const found = await db
    .selectFrom('access.links as link')
    .innerJoin('access.accounts as account', 'account.id', 'link.account_id')
    .select([
      'link.id',
      'link.used_at',
      'link.expires_at',
      'account.id as account',
      'account.name',
      'account.email',
    ])
    .where('link.token_sha256', '=', hashOfToken(token))
    .where('link.purpose', '=', 'reset')
    .where('account.deactivated_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined || found.used_at !== null) throw linkUnknown({});
  if (hasCome(found.expires_at, now)) throw linkExpired({});
  return found;
}
