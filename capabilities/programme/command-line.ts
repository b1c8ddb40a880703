import type { Command } from 'commander';
import type { CommandHost, ExitCode } from './commands/host.ts';

export type { CommandHost, ExitCode };

/** Runs one command of a slice: opens what it needs, says refusals in the reader's language, sets the exit code. */
export type RunCommand = (run: (host: CommandHost) => Promise<ExitCode>) => Promise<void>;

/** Adds the slice's commands to the command line. What they do is loaded only when one is called. */
export function programmeCommands(cli: Command, run: RunCommand): void {
  cli
    .command('check')
    .argument('<folder>', 'folder of a programme')
    .description(
      'prove an agreement: every total, deadline, share and reference that does not hold, and where',
    )
    .option('--json', 'print the findings as JSON')
    .option('--lang <language>', 'es or en; the language of the terminal where it is left out')
    .action((folder: string, options: { json?: boolean; lang?: string }) =>
      run(async (host) => (await import('./commands/check.ts')).checkCommand(folder, options, host)),
    );

  cli
    .command('calendar')
    .argument('<folder>', 'folder of a programme')
    .description('list what the agreement obliges whom to, and by when')
    .option('--signed <date>', 'count from this signature (yyyy-mm-dd); today where the files name none')
    .option('--at <date>', 'as it stands on this day (yyyy-mm-dd)')
    .option('--json', 'print the obligations as JSON')
    .option('--ics', 'print an iCalendar file')
    .action((folder: string, options: { signed?: string; at?: string; json?: boolean; ics?: boolean }) =>
      run(async (host) => (await import('./commands/calendar.ts')).calendarCommand(folder, options, host)),
    );

  cli
    .command('apply')
    .argument('<folder>', 'folder of a programme')
    .description('store a programme in the instance as a dated revision')
    .option('--source <file>', 'the signed document (.txt, .md or .pdf)')
    .option('--signed <date>', 'signature to count from until the signing is recorded (yyyy-mm-dd)')
    .option('--json', 'print what was done as JSON')
    .action((folder: string, options: { source?: string; signed?: string; json?: boolean }) =>
      run(async (host) => (await import('./commands/apply.ts')).applyCommand(folder, options, host)),
    );
}
