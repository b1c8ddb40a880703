/** The lines that settle a finding, as clauses.yaml takes them; who and why are left for a person to write. */
export function settledLines(finding: { key: string }, on: string, languages: readonly string[]): string {
  return [
    'settled:',
    `  - finding: ${JSON.stringify(finding.key)}`,
    '    by: ""',
    `    on: ${on}`,
    ...reason(languages),
  ].join('\n');
}

/** The lines that name which statement is read, as clauses.yaml takes them. */
export function readingLines(
  finding: { subject: string; readable: readonly string[] },
  languages: readonly string[],
): string {
  const [first = '', ...others] = finding.readable.map((source) => JSON.stringify(source));
  const choice = others.length === 0 ? '' : ` # ${others.join(' | ')}`;
  return [
    'readings:',
    `  - of: ${finding.subject}`,
    `    read: ${first}${choice}`,
    ...reason(languages),
  ].join('\n');
}

function reason(languages: readonly string[]): string[] {
  return ['    why:', ...languages.map((language) => `      ${language}: ""`)];
}
