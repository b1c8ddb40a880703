import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The program of a Chromium on this machine: MINKA_CHROMIUM or CHROME_PATH if set (then exactly that one), else the
 * first of its usual names on the PATH, else the one that Playwright itself installed. Undefined where there is none.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env.MINKA_CHROMIUM ?? env.CHROME_PATH;
  if (named) return isProgram(named) ? named : undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (onPath) return onPath;
  const ownProgram = chromium.executablePath();
  return ownProgram && isProgram(ownProgram) ? ownProgram : undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
