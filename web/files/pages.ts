import type { ComponentType } from 'react';

type Page = () => Promise<{ default: ComponentType }>;

/** The page of files, fetched when one is first opened. */
export const filePage: Page = async () => ({ default: (await import('./file-page.tsx')).FilePage });
