import { randomUUID } from 'node:crypto';

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
