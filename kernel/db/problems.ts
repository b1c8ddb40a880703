import { problemKind } from '#kernel/problem.ts';

/** The database went away while Minka lives: every request says so until it is back. */
export const databaseUnavailable = problemKind({ code: 'database.unavailable', status: 503 });
export const databaseTooSlow = problemKind({ code: 'database.too-slow', status: 503 });
export const databaseDown = problemKind<{ place: string; reason: string }>({
  code: 'database.down',
  status: 503,
});
export const databasePasswordWrong = problemKind<{ user: string; place: string }>({
  code: 'database.password-wrong',
  status: 503,
});
export const databaseRefuses = problemKind<{ place: string; reason: string }>({
  code: 'database.refuses',
  status: 503,
});
export const databaseTooOld = problemKind<{ found: string; needed: string }>({
  code: 'database.too-old',
  status: 503,
});
export const databaseNotUtf8 = problemKind<{ found: string }>({ code: 'database.not-utf8', status: 503 });
export const databaseUrlInvalid = problemKind<{ name: string }>({
  code: 'database.url-invalid',
  status: 503,
});
export const databaseUnsafe = problemKind<{ findings: string }>({ code: 'database.unsafe', status: 503 });
export const databaseTaken = problemKind({ code: 'database.taken', status: 503 });
export const secretDiffers = problemKind({ code: 'database.secret-differs', status: 503 });
export const appRoleMissing = problemKind<{ owner: string; setting: string }>({
  code: 'database.app-role-missing',
  status: 503,
});
export const extensionMissing = problemKind<{ extension: string; owner: string; reason: string }>({
  code: 'database.extension-missing',
  status: 503,
});
export const databaseNewer = problemKind<{ found: string; known: string }>({
  code: 'database.newer',
  status: 503,
});
export const databaseOlder = problemKind<{ found: string; known: string }>({
  code: 'database.older',
  status: 503,
});
export const migrationChanged = problemKind<{ name: string }>({
  code: 'database.migration-changed',
  status: 503,
});
export const migrationFailed = problemKind<{ name: string; reason: string }>({
  code: 'database.migration-failed',
  status: 503,
});

/** The data folder and the database that Minka runs itself. */
export const dataInUse = problemKind<{ folder: string; pid: number; command: string }>({
  code: 'data.in-use',
  status: 503,
});
export const dataInUseElsewhere = problemKind<{ folder: string; host: string }>({
  code: 'data.in-use-elsewhere',
  status: 503,
});
export const dataUnreachable = problemKind<{ path: string; user: string }>({
  code: 'data.unreachable',
  status: 503,
});
export const dataNotWritable = problemKind<{ folder: string; reason: string }>({
  code: 'data.not-writable',
  status: 503,
});
export const secretsMissing = problemKind<{ file: string; folder: string }>({
  code: 'data.secrets-missing',
  status: 503,
});
export const dataOfOtherVersion = problemKind<{ folder: string; found: string; carried: string }>({
  code: 'data.other-version',
  status: 503,
});
export const dataNotADatabase = problemKind<{ folder: string }>({ code: 'data.not-a-database', status: 503 });
export const binariesMissing = problemKind<{ package: string; platform: string }>({
  code: 'postgres.binaries-missing',
  status: 503,
});
export const binariesBroken = problemKind<{ path: string; reason: string }>({
  code: 'postgres.binaries-broken',
  status: 503,
});
export const postgresUserMissing = problemKind({ code: 'postgres.user-missing', status: 503 });
export const postgresDidNotStart = problemKind<{ reason: string; log: string }>({
  code: 'postgres.did-not-start',
  status: 503,
});
export const initialisationFailed = problemKind<{ reason: string }>({
  code: 'postgres.initialisation-failed',
  status: 503,
});
/** Others wanted the same rows at the same time, again and again. */
export const databaseBusy = problemKind({ code: 'database.busy', status: 503 });
