import { randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const secretsSchema = z.object({
  /** Bootstrap superuser of the embedded cluster: makes roles and the database, nothing else. */
  superuser: z.string().min(20),
  owner: z.string().min(20),
  app: z.string().min(20),
});
export type Secrets = z.output<typeof secretsSchema>;

export function secretsFile(dataFolder: string): string {
  return join(dataFolder, 'secrets.json');
}

/** Reads the secrets of this data folder; undefined when there are none. */
export async function readSecrets(dataFolder: string): Promise<Secrets | undefined> {
  let text: string;
  try {
    text = await readFile(secretsFile(dataFolder), 'utf8');
  } catch {
    return undefined;
  }
  // A mode that somebody widened is narrowed again.
  await chmod(secretsFile(dataFolder), 0o600);
  return secretsSchema.parse(JSON.parse(text));
}

export async function makeSecrets(dataFolder: string): Promise<Secrets> {
  const secrets = { superuser: randomSecret(), owner: randomSecret(), app: randomSecret() };
  await writeFile(secretsFile(dataFolder), JSON.stringify(secrets), { mode: 0o600, flag: 'wx' });
  return secrets;
}

/** Reads one secret from its own file, which is made at the first time. */
export async function keepSecret(file: string): Promise<string> {
  await writeFile(file, randomSecret(), { mode: 0o600, flag: 'wx' }).catch(() => undefined);
  await chmod(file, 0o600);
  return (await readFile(file, 'utf8')).trim();
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}
