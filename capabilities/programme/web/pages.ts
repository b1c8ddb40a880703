import { type ComponentType, lazy } from 'react';

type Page = () => Promise<{ default: ComponentType }>;

/** The pages of this slice, each fetched when it is first opened. */
export const todayPage: Page = async () => ({ default: (await import('./today-page.tsx')).TodayPage });
export const agreementPage: Page = agreement;
export const paragraphPage: Page = agreement;
export const logframePage: Page = async () => ({
  default: (await import('./logframe-page.tsx')).LogframePage,
});
export const activitiesPage: Page = async () => ({
  default: (await import('./activities-page.tsx')).ActivitiesPage,
});
export const budgetPage: Page = async () => ({
  default: (await import('./budget-page.tsx')).BudgetPage,
});
export const calendarPage: Page = async () => ({
  default: (await import('./calendar-page.tsx')).CalendarPage,
});
export const obligationPage: Page = async () => ({
  default: (await import('./obligation-page.tsx')).ObligationPage,
});
export const eventsPage: Page = async () => ({ default: (await import('./events-page.tsx')).EventsPage });
export const workPlansPage: Page = async () => ({
  default: (await import('./work-plans-page.tsx')).WorkPlansPage,
});
export const assumptionsPage: Page = async () => ({
  default: (await import('./assumptions-page.tsx')).AssumptionsPage,
});
export const findingsPage: Page = async () => ({
  default: (await import('./findings-page.tsx')).FindingsPage,
});
export const findingPage: Page = async () => ({
  default: (await import('./finding-page.tsx')).FindingPage,
});

export const unitsPage: Page = async () => ({
  default: (await import('./units-page.tsx')).UnitsPage,
});

/** A part of the page of the own account: whether mails remind of dates. */
export const OwnReminders = lazy(async () => ({
  default: (await import('./reminders/own-reminders.tsx')).OwnReminders,
}));

// One page for both addresses: without a paragraph it chooses one.
async function agreement() {
  return { default: (await import('./agreement-page.tsx')).AgreementPage };
}
