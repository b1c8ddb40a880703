import { type Command, InvalidArgumentError, Option } from 'commander';
import type { TFunction } from 'i18next';
import { makeKey } from '#kernel/auth/contract/factors.ts';
import { roles } from '#kernel/auth/roles.ts';
import { locales } from '#kernel/locale.ts';
import type { KeyOptions } from './commands/api-key.ts';
import type { UserOptions } from './commands/user.ts';

/** Accounts and their keys, without a browser. Answers with the commands that were added. */
export function accountCommands(cli: Command, t: TFunction): readonly Command[] {
  const user = cli.command('user').description(t('app:help.user'));
  const addUser = user
    .command('add')
    .description(t('app:help.userAdd'))
    .requiredOption('--email <address>', t('app:help.email'))
    .option('--name <name>', t('app:help.name'))
    .addOption(new Option('--role <role>', t('app:help.role')).choices([...roles]).makeOptionMandatory())
    .option('--scope <programme[/part]>', t('app:help.scope'))
    .addOption(new Option('--language <language>', t('app:help.language')).choices([...locales]))
    .requiredOption('--password-stdin', t('app:help.passwordStdin'))
    .action(async (options: UserOptions) => (await import('./commands/user.ts')).addUserCommand(options));
  const { name, permissions, until } = makeKey.body.shape;
  const key = cli.command('api-key').description(t('app:help.apiKey'));
  const addKey = key
    .command('add')
    .description(t('app:help.apiKeyAdd'))
    .requiredOption('--email <address>', t('app:help.keyEmail'))
    .requiredOption('--name <name>', t('app:help.keyName'), (text) =>
      readAs(name.safeParse(text), t('app:keyErrors.name')),
    )
    .requiredOption('--permissions <a,b>', t('app:help.keyPermissions'), (text) => {
      const names = text.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
      return readAs(permissions.safeParse(names), t('app:keyErrors.permissions'));
    })
    .option('--until <day>', t('app:help.keyUntil'), (text) =>
      readAs(until.safeParse(text), t('app:configErrors.day')),
    )
    .option('--json', t('app:help.json'))
    .action(async (options: KeyOptions) => (await import('./commands/api-key.ts')).addKeyCommand(options));
  return [user, addUser, key, addKey];
}

type Read<Value> = Readonly<{ success: true; data: Value } | { success: false }>;

/** What cannot be read is a mistake of the command line, said with its option and exit code 2. */
function readAs<Value>(read: Read<Value>, mistake: string): Value {
  if (!read.success) throw new InvalidArgumentError(mistake);
  return read.data;
}
