/** Every address of the browser client. Nothing else writes one by hand. */
export const paths = {
  home: () => '/',
  today: (programme: string) => at(programme),
  agreement: (programme: string) => at(programme, 'agreement'),
  paragraph: (programme: string, paragraph: string) => at(programme, 'agreement', paragraph),
  logframe: (programme: string) => at(programme, 'logframe'),
  activities: (programme: string) => at(programme, 'activities'),
  budget: (programme: string) => at(programme, 'budget'),
  calendar: (programme: string) => at(programme, 'calendar'),
  findings: (programme: string) => at(programme, 'findings'),
  finding: (programme: string, finding: string) => at(programme, 'findings', finding),
} as const;

/** The address of a page that was asked for without its programme, with all that follows the path. */
export function inProgramme(
  programme: string,
  { pathname, search, hash }: { pathname: string; search: string; hash: string },
): string {
  return at(programme) + pathname.replace(/\/$/, '') + search + hash;
}

function at(...segments: string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`;
}
