import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const secretsSchema = z.object({
  /** Bootstrap superuser of the embedded cluster: makes roles and the database, nothing else. */
  superuser: z.string().min(20),
  owner: z.string().min(20),
  app: z.string().min(20),
  // Folders of an earlier Minka do not have these yet; keepSecrets writes it down.
  auth: z.string().min(20).default(randomSecret),
  jobs: z.string().min(20).default(randomSecret),
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
  const secrets = {
    superuser: randomSecret(),
    owner: randomSecret(),
    app: randomSecret(),
    auth: randomSecret(),
    jobs: randomSecret(),
  };
  await writeFile(secretsFile(dataFolder), JSON.stringify(secrets), { mode: 0o600, flag: 'wx' });
  return secrets;
}

/**
 * Writes the secrets down where the file lacks one of them. The caller holds the data lock.
 *
 * @returns whether one was lacking, so that its role has to get the new password
 */
export async function keepSecrets(dataFolder: string, secrets: Secrets): Promise<boolean> {
  const file = secretsFile(dataFolder);
  const text = JSON.stringify(secrets);
  if ((await readFile(file, 'utf8')).trim() === text) return false;
  // Whole or not at all: a file cut short would lock the owner of the data out.
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return true;
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
