import { type Comment, dottedName, isNode, type Source, type SyntaxNode } from './source.ts';

/** `path:line` of everything in a file that the finder recognises. */
export type Finder = (source: Source) => string[];

/** What asks the machine instead of being told: the time, chance, the environment. */
export function asksFor(names: readonly string[]): Finder {
  return (source) =>
    placesOf(source, (node) => {
      if (node.type === 'NewExpression') return names.includes(`new ${dottedName(node.callee)}`);
      if (node.type === 'CallExpression') return names.includes(`${dottedName(node.callee)}()`);
      return node.type === 'MemberExpression' && names.includes(dottedName(node) ?? '');
    });
}

export const anyTypes: Finder = (source) => placesOf(source, (node) => node.type === 'TSAnyKeyword');

export const nonNullMarks: Finder = (source) =>
  placesOf(source, (node) => node.type === 'TSNonNullExpression');

export const defaultExports: Finder = (source) =>
  placesOf(source, (node) => node.type === 'ExportDefaultDeclaration');

export const enumsAndClasses: Finder = (source) =>
  placesOf(source, (node) => node.type === 'TSEnumDeclaration' || node.type === 'ClassDeclaration');

/** How far above an assertion its reason may begin to be read as being about it. */
const REASON_LINES = 3;

/** `as` (not `as const`) without a comment on its line or on one of the lines just above. */
export const unexplainedAssertions: Finder = (source) => {
  const explained = new Set(source.comments.flatMap(linesOf));
  const isExplained = (first: number, last: number) => {
    for (let line = first - REASON_LINES; line <= last; line += 1) if (explained.has(line)) return true;
    return false;
  };
  return placesOf(source, (node) => {
    if (node.type !== 'TSAsExpression' || isConst(node)) return false;
    return !isExplained(source.lineAt(node.start), source.lineAt(node.end));
  });
};

/** Comments that switch the type checker off, and marks of unfinished work without the number of an issue. */
export const looseComments: Finder = (source) =>
  source.comments
    .filter(({ text }) => isLoose(text, source.path.endsWith('.test.ts')))
    .map(({ line }) => `${source.path}:${line}`);

function isLoose(text: string, inTest: boolean): boolean {
  // A test may prove that the types refuse something: with the reason, and it fails once they accept it.
  if (inTest && /^ ?@ts-expect-error \S+ \S/.test(text)) return false;
  if (/@ts-(ignore|expect-error|nocheck)/.test(text)) return true;
  return /\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))/.test(text);
}

/** Tests that run alone, or that are skipped without a reason that a reader can see. */
export const muteTests: Finder = (source) =>
  placesOf(source, (node) => {
    if (node.type === 'CallExpression') {
      return /^(test|it|describe|suite)\.(only|skip|todo)$/.test(dottedName(node.callee) ?? '');
    }
    if (node.type !== 'Property' || !isNode(node.key) || !isNode(node.value)) return false;
    return ['skip', 'only'].includes(dottedName(node.key) ?? '') && node.value.value === true;
  });

function placesOf(source: Source, isMark: (node: SyntaxNode) => boolean): string[] {
  return source.nodes.filter(isMark).map((node) => `${source.path}:${source.lineAt(node.start)}`);
}

function isConst(node: SyntaxNode): boolean {
  const type = node.typeAnnotation;
  return isNode(type) && type.type === 'TSTypeReference' && dottedName(type.typeName) === 'const';
}

function linesOf(comment: Comment): number[] {
  return Array.from({ length: comment.endLine - comment.line + 1 }, (_, index) => comment.line + index);
}
