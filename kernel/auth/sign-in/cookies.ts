/** The two cookies of sign-in: the session, and that a password was right and a code is wanted. */
export type Cookies = Readonly<{
  session: string;
  code: string;
  isSecure: boolean;
  /** Of what the library would set, only these two leave. */
  pick(headers: Headers): readonly string[];
  /** Values of `Set-Cookie` that take both away. */
  clear(): readonly string[];
}>;

/** The prefix `__Host-` keeps other hosts of the domain from setting the cookie; browsers want Secure with it. */
export function cookiesOf(baseUrl: string): Cookies {
  const isSecure = new URL(baseUrl).protocol === 'https:';
  const session = isSecure ? '__Host-minka' : 'minka';
  const code = `${session}-code`;
  const isOurs = (line: string) => line.startsWith(`${session}=`) || line.startsWith(`${code}=`);
  const attributes = `Max-Age=0; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    session,
    code,
    isSecure,
    pick: (headers) => headers.getSetCookie().filter(isOurs),
    clear: () => [session, code].map((name) => `${name}=; ${attributes}`),
  };
}

/** A request's headers with nothing but one of its cookies, as far as it is there. */
export function onlyCookie(headers: Headers, name: string): Headers {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const own = pairs.find((pair) => pair.startsWith(`${name}=`));
  return new Headers(own === undefined ? {} : { cookie: own });
}
