/**
 * Makes the pictures of README and docs from a running Minka: `npm run pictures`. The server is the one of the
 * journeys, so the day and the data are always the same.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { findChromium } from '#test/runner/find-chromium.ts';
import { setUpMinka } from './sign-in.ts';

const programmeList = z.object({ programmes: z.tuple([z.object({ slug: z.string() })]) });

const folder = join(import.meta.dirname, '..', 'docs', 'pictures');
const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

const pictures = [
  { name: 'today', path: '', lang: 'es', viewport: desktop },
  { name: 'agreement', path: '/agreement/3.1', lang: 'en', viewport: desktop },
  {
    name: 'finding',
    path: '/findings/limit-broken:budget.total.counterpart.in_kind',
    lang: 'en',
    viewport: desktop,
  },
  { name: 'budget', path: '/budget', lang: 'en', viewport: desktop },
  { name: 'logframe', path: '/logframe', lang: 'es', viewport: desktop },
  { name: 'calendar', path: '/calendar', lang: 'en', viewport: desktop },
  { name: 'agreement-phone', path: '/agreement/3.1', lang: 'es', viewport: phone },
];

mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, [join(import.meta.dirname, 'start-server.ts')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const { address, setUp } = await openedAt(server.stdout);
  const storageState = await setUpMinka(address, setUp);
  const executablePath = findChromium();
  const cookie = storageState.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const { programmes } = programmeList.parse(
    await (await fetch(`${address}/api/programmes`, { headers: { cookie } })).json(),
  );
  const programme = programmes[0].slug;
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  for (const { name, path, lang, viewport } of pictures) {
    const page = await browser.newPage({
      viewport,
      storageState,
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
    });
    await page.goto(`${address}/${programme}${path}?lang=${lang}`, { waitUntil: 'networkidle' });
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
  await browser.close();
} finally {
  server.kill('SIGTERM');
}

/** The two lines that Minka prints at its first start: its address, and the link with which it is set up. */
async function openedAt(output: AsyncIterable<Buffer>): Promise<{ address: string; setUp: string }> {
  let printed = '';
  for await (const chunk of output) {
    printed += chunk.toString();
    const [, address, setUp] = /(http:\/\/[\w.:-]+)[\s\S]*?(\/set-up\/[\w-]+)\s/.exec(printed) ?? [];
    if (address !== undefined && setUp !== undefined) return { address, setUp };
  }
  throw new Error(`Minka did not start: ${printed}`);
}
