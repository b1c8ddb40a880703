import { type Command, InvalidArgumentError, Option } from 'commander';
import type { TFunction } from 'i18next';
import { locales } from '#kernel/locale.ts';
import { isPlainDate, isReckonedDate, reckonedYears } from '#lib/calendar/index.ts';
import type { AskQuery, CommandHost, ExitCode } from './commands/host.ts';

export { programmePolicy } from './permissions.ts';
export type { AskQuery, CommandHost, ExitCode };

/** Runs one command of a slice: opens what it needs, says refusals in the reader's language, sets the exit code. */
export type RunCommand = (run: (host: CommandHost) => Promise<ExitCode>) => Promise<void>;

type Options = {
  json?: boolean;
  lang?: string;
  signed?: string;
  at?: string;
  ics?: boolean;
  source?: string;
};

/** Adds the slice's commands to the command line. What they do is loaded only when one is called. */
export function programmeCommands(cli: Command, run: RunCommand, translate: TFunction): void {
  const t = (key: string, values: object = {}) => translate(key, { ns: 'programme', ...values });
  const date = (text: string) => dateOption(text, t);
  const folder = t('help.folder');
  const json = () => new Option('--json', t('help.json'));
  const signed = () => new Option('--signed <date>', t('help.signed')).argParser(date);

  cli
    .command('check')
    .argument('<folder>', folder)
    .description(t('help.check'))
    .addOption(json())
    .addOption(new Option('--lang <language>', t('help.lang')).choices([...locales]))
    .action((path: string, options: Options) =>
      run(async (host) => (await import('./commands/check.ts')).checkCommand(path, options, host)),
    );

  cli
    .command('calendar')
    .argument('<folder>', folder)
    .description(t('help.calendar'))
    .addOption(signed())
    .addOption(new Option('--at <date>', t('help.at')).argParser(date))
    .addOption(json().conflicts('ics'))
    .addOption(new Option('--ics', t('help.ics')))
    .action((path: string, options: Options) =>
      run(async (host) => (await import('./commands/calendar.ts')).calendarCommand(path, options, host)),
    );

  cli
    .command('apply')
    .argument('<folder>', folder)
    .description(t('help.apply'))
    .addOption(new Option('--source <file>', t('help.source')))
    .addOption(signed())
    .addOption(json())
    .action((path: string, options: Options) =>
      run(async (host) => (await import('./commands/apply.ts')).applyCommand(path, options, host)),
    );
}

/** Reads the date of an option, or refuses it in a sentence. */
function dateOption(text: string, t: (key: string, values?: object) => string): string {
  if (!isPlainDate(text)) throw new InvalidArgumentError(t('help.notADate'));
  if (!isReckonedDate(text)) throw new InvalidArgumentError(t('help.notAYear', reckonedYears));
  return text;
}
