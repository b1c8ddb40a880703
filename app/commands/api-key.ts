import { randomUUID } from 'node:crypto';
import { readConfig } from '../config.ts';

export type KeyOptions = Readonly<{
  email: string;
  name: string;
  permissions: readonly string[];
  until?: string;
  json?: boolean;
}>;

/** `minka api-key add`: a key with which a program comes in somebody's name. It alone goes to the standard output. */
export async function addKeyCommand(options: KeyOptions): Promise<void> {
  const config = readConfig();
  const { openInstance } = await import('../open-instance.ts');
  const { openDoor } = await import('../open-door.ts');
  const { policy } = await import('../capabilities.ts');
  const { addKey } = await import('#kernel/auth/actions/add-key.ts');
  const { machineActing, runAction } = await import('#kernel/run-action.ts');
  const instance = await openInstance(config, 'api-key add', { asGuest: true, verbose: false });
  try {
    const signIn = await openDoor(instance);
    const { email, name, permissions, until = null, json = false } = options;
    const { id, key } = await runAction(
      instance.database.kysely,
      addKey({ signIn }, policy.permissions),
      { email, name, permissions, until },
      machineActing(instance.clock, 'minka api-key add', randomUUID()),
    );
    process.stdout.write(`${json ? JSON.stringify({ id, key }) : key}\n`);
  } finally {
    await instance.database.close();
  }
}
