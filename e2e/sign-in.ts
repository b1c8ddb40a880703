import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** Somebody of the journeys: administrator of the instance and director of the programme. */
export const director = {
  email: 'director@example.org',
  name: 'Dora Directora',
  password: 'a long walk to the river',
};

/** What a browser keeps of somebody who is signed in, in the form of Playwright's storage state. */
export type SignedIn = Readonly<{
  cookies: {
    name: string;
    value: string;
    domain: string;
    path: string;
    expires: number;
    httpOnly: boolean;
    secure: boolean;
    sameSite: 'Lax';
  }[];
  origins: [];
}>;

/** Makes the first account of a new Minka with its set-up link and the programme that comes with it. */
export async function setUpMinka(address: string, path: string): Promise<SignedIn> {
  const answer = await fetch(`${address}/api${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      origin: address,
    },
    body: JSON.stringify({ ...director, locale: 'en', director: true, programme: { from: 'shipped' } }),
  });
  if (!answer.ok) throw new Error(`Minka was not set up: ${answer.status} ${await answer.text()}`);
  return signedIn(address, answer.headers.getSetCookie());
}

/** The session of somebody who has an account. */
export async function signIn(
  address: string,
  { email, password }: Readonly<{ email: string; password: string }>,
): Promise<SignedIn> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`${email} is not signed in: ${answer.status} ${await answer.text()}`);
  return signedIn(address, answer.headers.getSetCookie());
}

/** Somebody whom the director invites to a role, of the whole programme where no cluster is named. */
export type Invited = Readonly<{
  email: string;
  name: string;
  role: string;
  locale: 'es' | 'en';
  cluster?: string;
}>;

/** Invites somebody into the programme and accepts for that person, who is then signed in. */
export async function inviteInto(
  address: string,
  programme: string,
  by: SignedIn,
  { email, name, role, locale, cluster }: Invited,
): Promise<SignedIn> {
  const send = (path: string, body: object, cookie = '') =>
    fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        origin: address,
        cookie,
      },
      body: JSON.stringify(body),
    });
  const cookie = by.cookies.map((one) => `${one.name}=${one.value}`).join('; ');
  const scope = cluster === undefined ? { kind: 'programme', id: null } : { kind: 'cluster', id: cluster };
  const invited = await send(
    `/programmes/${programme}/invitations`,
    { email, role, scope, from: null, until: null },
    cookie,
  );
  if (!invited.ok) throw new Error(`Nobody was invited: ${invited.status} ${await invited.text()}`);
  const { link } = z.object({ link: z.string() }).parse(await invited.json());
  const account = { name, locale, password: director.password };
  const accepted = await send(`${new URL(link, address).pathname}/acceptance`, { account });
  if (!accepted.ok) throw new Error(`Nobody accepted: ${accepted.status} ${await accepted.text()}`);
  return signedIn(address, accepted.headers.getSetCookie());
}

function signedIn(address: string, cookies: readonly string[]): SignedIn {
  const domain = new URL(address).hostname;
  const kept = cookies.flatMap((cookie) => {
    const [, name, value] = /^([^=]+)=([^;]+)/.exec(cookie) ?? [];
    if (name === undefined || value === undefined) return [];
    const where = { domain, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
    return [{ name, value, ...where }];
  });
  return { cookies: kept, origins: [] };
}
