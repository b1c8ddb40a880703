import { type ComponentType, lazy } from 'react';

type Page = () => Promise<{ default: ComponentType }>;

/** The pages of this slice, each fetched when it is first opened. */
export const personsPage: Page = async () => ({ default: (await import('./persons-page.tsx')).PersonsPage });

/** A part of the page of the own account: what a programme has recorded of whoever reads. */
export const OwnPerson = lazy(async () => ({ default: (await import('./own/own-person.tsx')).OwnPerson }));
