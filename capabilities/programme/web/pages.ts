import type { ComponentType } from 'react';

type Page = () => Promise<{ default: ComponentType }>;

/** The pages of this slice, each fetched when it is first opened. */
export const todayPage: Page = pageToCome;
export const agreementPage: Page = pageToCome;
export const paragraphPage: Page = pageToCome;
export const logframePage: Page = pageToCome;
export const activitiesPage: Page = pageToCome;
export const budgetPage: Page = pageToCome;
export const calendarPage: Page = pageToCome;
export const findingsPage: Page = pageToCome;
export const findingPage: Page = pageToCome;

async function pageToCome() {
  const { PageToCome } = await import('./page-to-come.tsx');
  return { default: PageToCome };
}
