import type { RequestOrigin } from '#kernel/action.ts';
import type { Mailing } from './mailing.ts';
import type { ProgrammeGuide } from './programme-guide.ts';
import type { SignIn } from './sign-in/sign-in.ts';

/** What the doors of accounts and roles are given by whoever puts the house together. */
export type AccessServices = Readonly<{
  signIn: SignIn;
  programmes: ProgrammeGuide;
  /** The address by which people reach Minka, for links. */
  baseUrl: string;
  /** Null where no server of mail is named: links are then handed over by people alone. */
  mailing: Mailing | null;
}>;

/** A link of ours that somebody is handed. */
export function linkTo({ baseUrl }: Pick<AccessServices, 'baseUrl'>, path: string): string {
  return new URL(path, baseUrl).href;
}

/** The part of a request that the sign-in engine reads: its cookie. */
export function headersOf({ cookie }: RequestOrigin): Headers {
  return new Headers(cookie === undefined ? {} : { cookie });
}
