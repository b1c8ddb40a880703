import { posix } from 'node:path';

/** What a Markdown document claims about the repository. Lines count from 1. */
export interface Claims {
  readonly links: readonly Claim[];
  /** Paths in `code`, such as `kernel/clock/` or `capabilities/*\/contract.ts`. */
  readonly paths: readonly Claim[];
  /** Names of npm scripts, from `npm run x`, `npm test` and `npm start`. */
  readonly scripts: readonly Claim[];
  /** First words of the lines of a fenced block marked `map`. */
  readonly map: readonly Claim[];
  readonly headings: readonly string[];
}

export interface Claim {
  readonly target: string;
  readonly line: number;
}

/** Limits: reference-style links and HTML are not read; a path in code needs a slash or a known ending to count. */
export function readClaims(text: string): Claims {
  const claims = { links: [], paths: [], scripts: [], map: [], headings: [] } as {
    // Filled below and handed out as read-only.
    [Kind in keyof Claims]: Claims[Kind][number][];
  };
  let fence: string | undefined;
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    const mark = /^\s*```(\w*)/.exec(content);
    if (mark) {
      fence = fence === undefined ? (mark[1] ?? '') : undefined;
      continue;
    }
    claims.scripts.push(...scriptsIn(content).map((target) => ({ target, line })));
    if (fence === 'map') {
      const target = /^\s*(\S+)/.exec(content)?.[1];
      if (target) claims.map.push({ target, line });
    }
    if (fence !== undefined) continue;
    const heading = /^#+\s+(.*)$/.exec(content)?.[1];
    if (heading) claims.headings.push(heading);
    claims.links.push(...matches(content, /\]\(([^)\s]+)\)/g).map((target) => ({ target, line })));
    const code = matches(content, /`([^`]+)`/g).filter(isPath);
    claims.paths.push(...code.map((target) => ({ target, line })));
  }
  return claims;
}

/** The name under which GitHub links to a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** Whether the path, in which `*` stands for any name, is a file or a folder of this list. */
export function isThere(path: string, files: readonly string[]): boolean {
  const clean = posix.normalize(path).replace(/\/$/, '');
  const pattern = clean.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^/]*');
  const expression = new RegExp(`^${pattern}(/|$)`);
  return clean === '.' || files.some((file) => expression.test(file));
}

/** As `isThere`, but a name alone (`routes.ts`, `rules/`) may stand anywhere. */
export function isSomewhere(path: string, files: readonly string[]): boolean {
  if (isThere(path, files)) return true;
  const isName = !path.replace(/\/$/, '').includes('/');
  return isName && isThere(path, files.flatMap(suffixesOf));
}

function suffixesOf(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
}

const ENDING = /\.(md|ts|tsx|js|json|yaml|yml|csv|sql|css|html|svg|png)$/;

function isPath(code: string): boolean {
  if (!/^\.?[\w@*-][\w.@*-]*(\/[\w.@*-]+)*\/?$/.test(code)) return false;
  return code.includes('/') || ENDING.test(code);
}

function scriptsIn(content: string): string[] {
  return [...matches(content, /npm run ([\w:-]+)/g), ...matches(content, /npm (test|start)\b/g)];
}

function matches(content: string, expression: RegExp): string[] {
  return [...content.matchAll(expression)].map((match) => match[1] ?? '');
}
