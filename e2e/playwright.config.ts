import { defineConfig } from '@playwright/test';
import { findChromium } from '#test/runner/find-chromium.ts';

const program = findChromium();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../test-results',
  globalSetup: './set-up-once.ts',
  forbidOnly: true,
  // A journey that needs a second try has failed.
  retries: 0,
  workers: 2,
  // Generous: a busy machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    ...(process.env.MINKA_ADDRESS ? { baseURL: process.env.MINKA_ADDRESS } : {}),
    ...(process.env.MINKA_SIGNED_IN ? { storageState: process.env.MINKA_SIGNED_IN } : {}),
    // Far from the programme's zone and on the other side of the date line: a page that asks the browser's clock for
    // the day shows it here.
    timezoneId: 'Pacific/Auckland',
    locale: 'en-US',
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(program ? { executablePath: program } : {}),
      // Chromium refuses its sandbox to root, which is who tests in a container.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
  ],
  webServer: {
    command: `"${process.execPath}" start-server.ts`,
    // What Minka prints reaches the workers as MINKA_ADDRESS, and the path of the set-up link as MINKA_SET_UP.
    wait: { stdout: /(?<minka_address>http:\/\/[\w.:-]+)[\s\S]*?(?<minka_set_up>\/set-up\/[\w-]+)\s/ },
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
