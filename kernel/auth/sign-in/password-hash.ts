import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** What guessing one password takes: 2^ln times r times 128 bytes of memory, p times over. */
export type HashCost = Readonly<{ ln: number; r: number; p: number }>;

/** OWASP Password Storage Cheat Sheet, scrypt: N = 2^15, r = 8, p = 3, which take 32 MiB. */
export const hashCost: HashCost = { ln: 15, r: 8, p: 3 };
const KEY_BYTES = 32;

/** `$scrypt$ln=15,r=8,p=3$salt$key`: the cost stands with the hash, so that it can rise later. */
export async function hashPassword(password: string, cost: HashCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(normal(password), salt, KEY_BYTES, optionsOf(cost));
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`;
}

export async function isPassword(hash: string, password: string): Promise<boolean> {
  const form = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/=]+)\$([\w+/=]+)$/.exec(hash);
  if (form === null) return false;
  const [ln, r, p] = [Number(form[1]), Number(form[2]), Number(form[3])];
  const [salt, expected] = [Buffer.from(form[4] ?? '', 'base64'), Buffer.from(form[5] ?? '', 'base64')];
  const key = await derive(normal(password), salt, expected.length, optionsOf({ ln, r, p }));
  return timingSafeEqual(key, expected);
}

function optionsOf({ ln, r, p }: HashCost): ScryptOptions {
  const N = 2 ** ln;
  return { N, r, p, maxmem: 256 * N * r };
}

// The same letters can be typed in two ways, an ñ as one character or as two: NIST SP 800-63B section 5.1.1.2.
function normal(password: string): string {
  return password.normalize('NFKC');
}
