/** Every address of the browser client. Nothing else writes one by hand. */
export const paths = {
  home: () => '/',
  signIn: () => '/sign-in',
  forgotten: () => '/forgotten-password',
  setUp: (token: string) => at('set-up', token),
  invitation: (token: string) => at('invitations', token),
  reset: (token: string) => at('resets', token),
  reminders: (token: string) => at('reminders', token),
  account: () => '/account',
  instance: () => '/instance',
  instanceAudit: () => '/instance/audit',
  today: (programme: string) => at(programme),
  results: (programme: string) => at(programme, 'results'),
  agreement: (programme: string) => at(programme, 'agreement'),
  paragraph: (programme: string, paragraph: string) => at(programme, 'agreement', paragraph),
  logframe: (programme: string) => at(programme, 'logframe'),
  activities: (programme: string) => at(programme, 'activities'),
  budget: (programme: string) => at(programme, 'budget'),
  calendar: (programme: string) => at(programme, 'calendar'),
  /** An obligation is named by its occurrence, whose parts are those of the address: `half_year_report/2`. */
  obligation: (programme: string, obligation: string) =>
    at(programme, 'obligations', ...obligation.split('/')),
  events: (programme: string) => at(programme, 'events'),
  workPlans: (programme: string) => at(programme, 'work-plans'),
  assumptions: (programme: string) => at(programme, 'assumptions'),
  units: (programme: string) => at(programme, 'units'),
  findings: (programme: string) => at(programme, 'findings'),
  finding: (programme: string, finding: string) => at(programme, 'findings', finding),
  persons: (programme: string) => at(programme, 'persons'),
  accounts: (programme: string) => at(programme, 'accounts'),
  matrix: (programme: string) => at(programme, 'accounts', 'matrix'),
  file: (programme: string, file: string) => at(programme, 'files', file),
  audit: (programme: string) => at(programme, 'audit'),
} as const;

/** The address of a page that was asked for without its programme, with all that follows the path. */
export function inProgramme(
  programme: string,
  { pathname, search, hash }: { pathname: string; search: string; hash: string },
): string {
  return at(programme) + pathname.replace(/\/$/, '') + search + hash;
}

/** Pages that open without signing in: whoever holds such an address is led on by it. */
export function isPublicPath(pathname: string): boolean {
  return /^\/(sign-in|forgotten-password|(set-up|invitations|resets|reminders)\/[^/]+)\/?$/.test(pathname);
}

function at(...segments: string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`;
}
