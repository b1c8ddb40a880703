import { CamelCasePlugin, type ColumnType, Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { Temporal } from 'temporal-polyfill';

/** The tables of schema `auth` (db/migrations/0003-sign-in.sql), as far as Minka itself asks them. */
export type Tables = {
  users: {
    id: string;
    email: string;
    name: string;
    emailVerified: boolean;
    twoFactorEnabled: boolean;
    createdAt: Moment;
    updatedAt: Moment;
  };
  sessions: {
    id: string;
    userId: string;
    token: string;
    expiresAt: Moment;
    createdAt: Moment;
    updatedAt: Moment;
    ipAddress: string | null;
    userAgent: string | null;
  };
  credentials: {
    id: string;
    userId: string;
    accountId: string;
    providerId: string;
    password: string | null;
    createdAt: Moment;
    updatedAt: Moment;
  };
  challenges: { identifier: string; value: string; expiresAt: Moment };
  authenticators: { id: string; userId: string; secret: string; backupCodes: string; verified: boolean };
  spentCodes: { userId: string; code: string; spentAt: Moment };
  keys: {
    id: string;
    userId: string;
    name: string;
    keySha256: string;
    permissions: string[];
    createdAt: Moment;
    expiresAt: Moment | null;
    usedAt: Moment | null;
  };
  failures: { accountSha256: string; address: string; failedAt: Moments; lastAt: Moment };
};

/** The driver of this role gives a Date, as the library wants it; an instant goes in as text. */
type Moment = ColumnType<Date, string, string>;
type Moments = ColumnType<Date[], string[], string[]>;

export type Db = Kysely<Tables>;

export function openTables(pool: PostgresPool): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
}

export function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
