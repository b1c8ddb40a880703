import { problemKind } from '#kernel/problem.ts';

/** Refusals on the way up, said on the terminal. */
export const configInvalid = problemKind({ code: 'app.config-invalid', status: 500 });
export const portBusy = problemKind<{ address: string }>({ code: 'app.port-busy', status: 500 });
export const portForbidden = problemKind<{ address: string; reason: string }>({
  code: 'app.port-forbidden',
  status: 500,
});
export const programmeUnreadable = problemKind<{ folder: string }>({
  code: 'app.programme-unreadable',
  status: 500,
});
export const webBuildFailed = problemKind<{ reason: string }>({ code: 'app.web-build-failed', status: 500 });
