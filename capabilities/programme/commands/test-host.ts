import assert from 'node:assert/strict';
import { fixedClock } from '#kernel/clock/clock.ts';
import type { Locale } from '#kernel/locale.ts';
import type { CommandHost } from './host.ts';

/** A terminal for tests: what a command says is kept, the day stands still, and no database can be opened. */
export function testHost(locale: Locale = 'en'): { host: CommandHost; said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  const host: CommandHost = {
    clock: fixedClock('2026-03-15T12:00:00Z'),
    locale,
    colours: false,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    keepFile: () => assert.fail('this command keeps no file'),
    runAction: () => assert.fail('this command opens no database'),
    read: () => assert.fail('this command opens no database'),
  };
  return { host, said };
}
