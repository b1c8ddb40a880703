/**
 * Makes the pictures of README and docs: `npm run pictures`, or those that are named after `--`. Each Minka is new: one
 * with the demonstration of a day that never changes, one that was just set up, on the day of the journeys. What a
 * picture shows is the same whenever it is taken.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { z } from 'zod';
import { findChromium } from '#test/runner/find-chromium.ts';
import { freePort } from './free-port.ts';
import { newMinka } from './new-minka.ts';
import { type SignedIn, setUpMinka, signIn } from './sign-in.ts';

type Picture = Readonly<{ name: string; path: string; lang: 'es' | 'en'; viewport: typeof desktop }>;

const folder = join(import.meta.dirname, '..', 'docs', 'pictures');
const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };
const demonstrationDay = '2026-11-26';

/** What months of work leave, seen by whoever directs the programme. */
const worked: readonly Picture[] = [
  { name: 'demonstration', path: '', lang: 'es', viewport: { width: 1280, height: 1040 } },
  { name: 'results', path: '/results', lang: 'es', viewport: { width: 1280, height: 1040 } },
  { name: 'today', path: '', lang: 'en', viewport: desktop },
];
/** What the agreement's files alone say. */
const written: readonly Picture[] = [
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

const filledAnswer = z.object({
  sign_ins: z.array(z.object({ role: z.string(), email: z.string(), password: z.string() })),
});
const programmeList = z.object({ programmes: z.tuple([z.object({ slug: z.string() })]) });

const named = process.argv.slice(2);
const wanted = (pictures: readonly Picture[]) =>
  named.length === 0 ? pictures : pictures.filter(({ name }) => named.includes(name));

mkdirSync(folder, { recursive: true });
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  if (wanted(worked).length > 0) await takeOfDemonstration(browser, wanted(worked));
  if (wanted(written).length > 0) await takeOfNew(browser, wanted(written));
} finally {
  await browser.close();
}

async function takeOfDemonstration(browser: Browser, pictures: readonly Picture[]): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'minka-pictures-'));
  try {
    const minka = join(import.meta.dirname, '..', 'bin', 'minka');
    const words = ['demo', '--json', '--data', data, '--today', demonstrationDay];
    const { stdout } = await promisify(execFile)(minka, words);
    const director = filledAnswer.parse(JSON.parse(stdout)).sign_ins.find(({ role }) => role === 'director');
    if (director === undefined) throw new Error('Nobody directs the demonstration.');
    // No moment of its own: a demonstration brings its day.
    const { address, stop } = await newMinka({ moment: '', data, port: await freePort(), isSetUp: true });
    try {
      await take(browser, address, await signIn(address, director), pictures);
    } finally {
      await stop();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function takeOfNew(browser: Browser, pictures: readonly Picture[]): Promise<void> {
  const { address, setUp, stop } = await newMinka();
  try {
    await take(browser, address, await setUpMinka(address, setUp), pictures);
  } finally {
    await stop();
  }
}

async function take(
  browser: Browser,
  address: string,
  storageState: SignedIn,
  pictures: readonly Picture[],
): Promise<void> {
  const cookie = storageState.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const { programmes } = programmeList.parse(
    await (await fetch(`${address}/api/programmes`, { headers: { cookie } })).json(),
  );
  for (const { name, path, lang, viewport } of pictures) {
    const page = await browser.newPage({
      viewport,
      storageState,
      deviceScaleFactor: 1,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(`${address}/${programmes[0].slug}${path}?lang=${lang}`, { waitUntil: 'networkidle' });
    // Nothing is photographed while a part of it is still on its way.
    await page.waitForFunction(
      'document.querySelector(".mk-app main h1") && !document.querySelector(".mk-loading, [aria-busy=true]")',
    );
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
}
