/**
 * What a page keeps in its address besides both clocks and the language. Each reads what it knows and drops the
 * rest. `open` is the thing whose detail is shown, which a link or the search pointed at.
 */
type Search = Record<string, unknown>;
type Kept<Name extends string> = { [Key in Name]?: string | undefined };

export const pageSearch = {
  /** `voice` shows our words or the signed ones; `finding` is the one that is open. */
  agreement: (search: Search): Kept<'voice' | 'finding'> => texts(search, ['voice', 'finding']),
  /** `view` is the weave or its table, `open` an indicator, `rows` which of its rows are shown. */
  results: (search: Search): Kept<'open' | 'view' | 'rows'> => texts(search, ['open', 'view', 'rows']),
  logframe: (search: Search): Kept<'open'> => texts(search, ['open']),
  /** `view` is the chart or its table. */
  activities: (search: Search): Kept<'open' | 'view'> => texts(search, ['open', 'view']),
  /** `rows` are those that are unfolded, `by` what the columns show. */
  budget: (search: Search): Kept<'open' | 'rows' | 'by'> => texts(search, ['open', 'rows', 'by']),
  /** `view` is the time line or the list, `by` what its rows are; the others filter. */
  calendar: (search: Search): Kept<'open' | 'view' | 'by' | 'owner' | 'state' | 'kind' | 'text'> =>
    texts(search, ['open', 'view', 'by', 'owner', 'state', 'kind', 'text']),
  /** `act` is the form that is open, `fact` the entry of the story that it corrects or takes back. */
  obligation: (search: Search): Kept<'act' | 'fact'> => texts(search, ['act', 'fact']),
  /** `open` is the event that is being recorded, `fact` the record of it that is corrected or taken back. */
  events: (search: Search): Kept<'open' | 'act' | 'fact'> => texts(search, ['open', 'act', 'fact']),
  /** The form that records a plan, corrects one or takes it back. */
  workPlans: (search: Search): Kept<'act' | 'fact'> => texts(search, ['act', 'fact']),
  /** `open` is the assumption or risk whose reviews are shown. */
  assumptions: (search: Search): Kept<'open' | 'act' | 'fact'> => texts(search, ['open', 'act', 'fact']),
  finding: (search: Search): Kept<'act' | 'fact'> => texts(search, ['act', 'fact']),
  /** `state` is open or settled; `paragraph` and `text` narrow the list. */
  findings: (search: Search): Kept<'severity' | 'state' | 'paragraph' | 'text'> =>
    texts(search, ['severity', 'state', 'paragraph', 'text']),
  /** `open` is the post or the office whose detail is shown, `act` the form that is open in it. */
  units: (search: Search): Kept<'open' | 'act'> => texts(search, ['open', 'act']),
  /** Where to go on after signing in. */
  signIn: (search: Search): Kept<'next'> => texts(search, ['next']),
  /** `q` are the words that are looked for, `sort` is the order; `open` is a person, or the form that records one. */
  persons: (search: Search): Kept<'q' | 'cluster' | 'sort' | 'open'> =>
    texts(search, ['q', 'cluster', 'sort', 'open']),
  /** `open` is the account whose roles are shown, or the form of an invitation. */
  accounts: (search: Search): Kept<'open'> => texts(search, ['open']),
  /** `role` leaves one column. */
  matrix: (search: Search): Kept<'role'> => texts(search, ['role']),
  /** What the trail is asked for. */
  audit: (search: Search): Kept<'who' | 'action' | 'about' | 'from' | 'until' | 'outcome'> =>
    texts(search, ['who', 'action', 'about', 'from', 'until', 'outcome']),
} as const;

function texts<Name extends string>(search: Search, names: readonly Name[]): Kept<Name> {
  const read: Kept<Name> = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') read[name] = value;
  }
  return read;
}
