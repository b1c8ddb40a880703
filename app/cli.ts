import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { TFunction } from 'i18next';
import { createTexts } from '#kernel/i18n/texts.ts';
import { isPlainDate, isReckonedDate } from '#lib/calendar/index.ts';
import { accountCommands } from './account-commands.ts';
import { addCommands, texts } from './capabilities.ts';
import { printSettings } from './commands/config.ts';
import type { DemoOptions } from './commands/demo.ts';
import { migrateCommand } from './commands/migrate.ts';
import { startCommand } from './commands/start.ts';
import { readLocale } from './config.ts';
import { runCommand, tellFailure } from './run-command.ts';
import { version } from './version.ts';

/** The command line `minka`: exit 0 done, 1 refused or something is open, 2 it could not be read. */
async function main(words: readonly string[]): Promise<void> {
  const t = createTexts(texts, readLocale()).t;
  const cli = new Command('minka').description(t('app:help.minka')).version(version).exitOverride();
  cli
    .command('start')
    .description(t('app:help.start'))
    .option('--verbose', t('app:help.verbose'))
    .action((options: { verbose?: boolean }) => startCommand(options.verbose === true));
  cli
    .command('config')
    .description(t('app:help.config'))
    .option('--json', t('app:help.json'))
    .action((options: { json?: boolean }) => printSettings(options.json === true));
  cli
    .command('migrate')
    .description(t('app:help.migrate'))
    .option('--json', t('app:help.json'))
    .action((options: { json?: boolean }) => migrateCommand(options.json === true));
  demoCommandOf(cli, t);
  const ofAccounts = accountCommands(cli, t);
  // The entry script runs it before this program is loaded; here it is only to be found in the help.
  cli.command('build').description(t('app:help.build'));
  addCommands(cli, (run) => runCommand(words[0] ?? '', run), t);
  for (const command of [...cli.commands, ...ofAccounts]) command.exitOverride();
  try {
    await cli.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else tellFailure(error);
  }
}

function demoCommandOf(cli: Command, t: TFunction): void {
  cli
    .command('demo')
    .description(t('app:help.demo'))
    .option('--programme <folder>', t('app:help.demoProgramme'))
    .option('--today <date>', t('app:help.demoToday'), (text) => {
      if (!isPlainDate(text) || !isReckonedDate(text))
        throw new InvalidArgumentError(t('app:configErrors.day'));
      return text;
    })
    .option('--data <folder>', t('app:help.demoData'))
    .option('--json', t('app:help.json'))
    .action(async (options: DemoOptions) => (await import('./commands/demo.ts')).demoCommand(options));
}

// Whoever reads what is printed may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
await main(process.argv.slice(2));
