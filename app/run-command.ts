import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createTexts } from '#kernel/i18n/texts.ts';
import { installation } from '#kernel/installation.ts';
import { Problem } from '#kernel/problem.ts';
import { problemSentence } from '#kernel/problem-sentence.ts';
import type { CommandHost, ExitCode } from '#programme/command-line';
import { texts } from './capabilities.ts';
import { clockOf } from './clock-of.ts';
import { readConfig, readLocale } from './config.ts';

/** Runs one command of a slice and sets the exit code; a refusal is one sentence, a failure names the log. */
export async function runCommand(name: string, run: (host: CommandHost) => Promise<ExitCode>): Promise<void> {
  try {
    const config = readConfig();
    process.exitCode = await run({
      clock: clockOf(config),
      locale: config.locale,
      colours: process.stdout.isTTY === true && !config.plain,
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
      async keepFile(bytes) {
        const { prepareDataFolder } = await import('#kernel/db/embedded/cluster.ts');
        const { openFolderStore } = await import('#kernel/files/open-folder-store.ts');
        await prepareDataFolder(config.dataFolder);
        const files = await openFolderStore(config.filesFolder);
        const { sha256, sizeBytes } = await files.put([bytes], {
          // Whoever runs the machine knows how much it holds.
          largestBytes: bytes.byteLength,
          judge: async () => undefined,
        });
        return { sha256, sizeBytes };
      },
      async read(work) {
        const { askInstance } = await import('./ask-instance.ts');
        return askInstance(config, name, work);
      },
      async runAction(action, input) {
        // Only a command that writes loads the database.
        const { openInstance } = await import('./open-instance.ts');
        const { machineActing, runAction } = await import('#kernel/run-action.ts');
        const { clock, database } = await openInstance(config, name, { asGuest: true, verbose: false });
        try {
          return await runAction(
            database.kysely,
            action,
            input,
            machineActing(clock, `minka ${name}`, randomUUID()),
          );
        } finally {
          await database.close();
        }
      },
    });
  } catch (error) {
    tellFailure(error);
  }
}

/** Says on the terminal what went wrong, in the reader's language, and what to do; exit code 1 for a refusal. */
export function tellFailure(error: unknown): void {
  const spoken = createTexts(texts, readLocale());
  const lines: string[] = [];
  if (error instanceof Problem) {
    lines.push(problemSentence(error, spoken));
    for (const { path, message } of error.errors) {
      // A place without a sentence of its own is where a form shows it; here there is none.
      if (message === '') continue;
      lines.push(`  ${path}: ${spoken.t(`app:configErrors.${message}`, { defaultValue: message })}`);
    }
  } else {
    lines.push(spoken.t('app:unexpected', { message: error instanceof Error ? error.stack : String(error) }));
    lines.push(spoken.t('app:unexpectedLog', { folder: logFolder() }));
  }
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = error instanceof Problem && error.code === 'app.config-invalid' ? 2 : 1;
}

function logFolder(): string {
  try {
    return join(readConfig().dataFolder, 'logs');
  } catch {
    return join(installation, 'data', 'logs');
  }
}
