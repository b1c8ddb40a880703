/**
 * What a page keeps in its address besides both clocks and the language. Each reads what it knows and drops the
 * rest. `selected` is the thing that a link or the search pointed at.
 */
type Search = Record<string, unknown>;

export const pageSearch = {
  logframe: (search: Search): { selected?: string } => texts(search, ['selected']),
  activities: (search: Search): { selected?: string } => texts(search, ['selected']),
  /** `open` lists the opened rows, `by` what the columns show. */
  budget: (search: Search): { selected?: string; open?: string; by?: string } =>
    texts(search, ['selected', 'open', 'by']),
  /** `view` is the time line or the list; `owner` and `state` filter. */
  calendar: (search: Search): { selected?: string; view?: string; owner?: string; state?: string } =>
    texts(search, ['selected', 'view', 'owner', 'state']),
  findings: (search: Search): { severity?: string; code?: string } => texts(search, ['severity', 'code']),
} as const;

function texts<Name extends string>(search: Search, names: readonly Name[]): { [Key in Name]?: string } {
  const read: { [Key in Name]?: string } = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') read[name] = value;
  }
  return read;
}
