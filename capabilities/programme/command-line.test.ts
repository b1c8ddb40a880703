import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Command } from 'commander';
import { createTexts } from '#kernel/i18n/texts.ts';
import { programmeCommands } from './command-line.ts';
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };

/** What the command line says to these words; a text is empty where it goes on to run the command. */
async function refusal(...words: string[]): Promise<string> {
  let said = '';
  const cli = new Command('minka');
  const { t } = createTexts({ programme: { es, en } }, 'en');
  programmeCommands(cli, async () => undefined, t);
  for (const command of cli.commands) {
    command.exitOverride().configureOutput({
      writeErr: (text) => {
        said += text;
      },
    });
  }
  await cli.parseAsync(words, { from: 'user' }).catch(() => undefined);
  return said;
}

test('a date that is no day, or of a year with which nobody reckons, is refused in a sentence', async () => {
  for (const option of ['--signed', '--at']) {
    assert.match(await refusal('calendar', 'folder', option, '2026-02-30'), /a day of the calendar/);
    for (const date of ['0001-01-01', '1899-12-31', '2200-01-01']) {
      assert.match(await refusal('calendar', 'folder', option, date), /between 1900 and 2199/);
    }
    assert.equal(await refusal('calendar', 'folder', option, '1900-01-01'), '');
  }
  assert.match(await refusal('apply', 'folder', '--signed', '2200-01-01'), /between 1900 and 2199/);
});
