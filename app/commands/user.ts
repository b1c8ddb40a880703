import { randomUUID } from 'node:crypto';
import { createTexts } from '#kernel/i18n/texts.ts';
import type { Locale } from '#kernel/locale.ts';
import { texts } from '../capabilities.ts';
import { readConfig } from '../config.ts';

export type UserOptions = Readonly<{
  email: string;
  name?: string;
  role: string;
  scope?: string;
  language?: Locale;
  passwordStdin?: boolean;
}>;

/** `minka user add`: an account with a role, without a browser. The password comes from the standard input. */
export async function addUserCommand(options: UserOptions): Promise<void> {
  const config = readConfig();
  const { openInstance } = await import('../open-instance.ts');
  const { openDoor } = await import('../open-door.ts');
  const { programmeGuide } = await import('#programme');
  const { addUser } = await import('#kernel/auth/actions/add-user.ts');
  const { machineActing, runAction } = await import('#kernel/run-action.ts');
  const instance = await openInstance(config, 'user add', { asGuest: true, verbose: false });
  try {
    const signIn = await openDoor(instance);
    const [programme = null, part = null] = options.scope?.split('/') ?? [];
    const { email, role, name = email, language = config.locale } = options;
    const password = await passwordFrom(process.stdin);
    await runAction(
      instance.database.kysely,
      addUser({ signIn, programmes: programmeGuide }),
      { email, name, password, locale: language, role, programme, part },
      machineActing(instance.clock, 'minka user add', randomUUID()),
    );
    const { t } = createTexts(texts, config.locale);
    process.stdout.write(`${t('app:user.added', { email, role: t(`roles.${role}`, { ns: 'auth' }) })}\n`);
  } finally {
    await instance.database.close();
  }
}

/** Everything that comes, without the line's end that `echo` adds. */
async function passwordFrom(input: NodeJS.ReadableStream): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of input) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}
