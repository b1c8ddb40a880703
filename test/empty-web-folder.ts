import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A built web client with nothing in it but the page that loads it. */
export function emptyWebFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minka-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>');
  return folder;
}
