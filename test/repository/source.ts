import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { findFiles, repositoryRoot } from '#test/runner/find-files.ts';

const WITH_SOURCE = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** A node of the syntax tree (ESTree with TypeScript's own kinds). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

export interface Import {
  readonly specifier: string;
  readonly line: number;
}

export interface Comment {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
}

/** One TypeScript file, parsed. Lines count from 1. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** All nodes of the tree, parents before children. */
  readonly nodes: readonly SyntaxNode[];
  readonly imports: readonly Import[];
  readonly comments: readonly Comment[];
  readonly lineAt: (offset: number) => number;
}

/**
 * Parses with the parser that Vite brings: TypeScript 7 offers its own tree only as an unstable interface.
 * Limit: specifiers that are computed at run time, and `import.meta.glob`, are not seen as imports.
 */
export function parseSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  const problem = parsed.errors[0];
  if (problem) throw new Error(`${path}: ${problem.message}`);
  const lineAt = lineCounter(text);
  // The parser's own types do not name children generically, which is all that these tests need.
  const nodes = nodesOf(parsed.program as unknown as SyntaxNode);
  return {
    path,
    text,
    nodes,
    imports: findImports(nodes, lineAt),
    comments: parsed.comments.map((comment) => ({
      text: comment.value,
      line: lineAt(comment.start),
      endLine: lineAt(comment.end),
    })),
    lineAt,
  };
}

/** Every TypeScript file of the repository, parsed once for all tests of a run. */
export const sources: readonly Source[] = findFiles()
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => parseSource(path, readFileSync(join(repositoryRoot, path), 'utf8')));

/** All nodes of a tree, parents before children. */
export function nodesOf(node: SyntaxNode, found: SyntaxNode[] = []): SyntaxNode[] {
  found.push(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const child of value) if (isNode(child)) nodesOf(child, found);
    } else if (isNode(value)) nodesOf(value, found);
  }
  return found;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** `process.env` for such an expression, `Date` for a name, undefined for anything computed. */
export function dottedName(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return String(node.name);
  if (node.type !== 'MemberExpression' || node.computed === true) return undefined;
  const object = dottedName(node.object);
  return object === undefined ? undefined : `${object}.${dottedName(node.property)}`;
}

function findImports(nodes: readonly SyntaxNode[], lineAt: (offset: number) => number): Import[] {
  const found: Import[] = [];
  for (const node of nodes) {
    if (!WITH_SOURCE.has(node.type)) continue;
    const source = node.source ?? node.argument;
    if (isNode(source) && typeof source.value === 'string') {
      found.push({ specifier: source.value, line: lineAt(node.start) });
    }
  }
  return found;
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
    starts.push(index + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
