import type { Page } from '@playwright/test';
import { readPdfPages } from '#lib/numbered-text/read-pdf-pages.ts';

/** What a page is on paper: the words of each sheet of A4, each run of space one blank. */
export async function printed(page: Page): Promise<readonly string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const sheets = await readPdfPages(pdf);
  return sheets.map((sheet) => sheet.replaceAll(/\s+/g, ' '));
}
