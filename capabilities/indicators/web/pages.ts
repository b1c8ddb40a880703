import type { ComponentType } from 'react';

type Page = () => Promise<{ default: ComponentType }>;

/** The page of this slice, fetched when it is first opened. */
export const resultsPage: Page = async () => ({ default: (await import('./results-page.tsx')).ResultsPage });
