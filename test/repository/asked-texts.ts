import { dottedName, isNode, nodesOf, type Source, type SyntaxNode } from './source.ts';

/** What a file asks of the locales: whole keys, and the fixed beginnings of keys that are put together. */
export interface Asked {
  /** Keys given to `t` as they stand. */
  readonly keys: readonly { readonly key: string; readonly place: string }[];
  /** Every text in quotes: a key may be kept in data and given to `t` elsewhere. */
  readonly words: ReadonlySet<string>;
  /** `state.` for t(`state.${name}`). */
  readonly beginnings: readonly { readonly beginning: string; readonly place: string }[];
}

/** Limit: a key that is put together otherwise than by a template is not seen. */
export function askedTexts(source: Source): Asked {
  const keys: { key: string; place: string }[] = [];
  const words = new Set<string>();
  const beginnings: { beginning: string; place: string }[] = [];
  for (const node of source.nodes) {
    const place = `${source.path}:${source.lineAt(node.start)}`;
    if (node.type === 'Literal' && typeof node.value === 'string') words.add(node.value);
    if (node.type === 'TemplateLiteral') {
      const beginning = firstPiece(node.quasis);
      if (beginning.includes('.')) beginnings.push({ beginning: withoutNamespace(beginning), place });
    }
    if (node.type !== 'CallExpression' || !/(^|\.)t$/.test(dottedName(node.callee) ?? '')) continue;
    const [first] = Array.isArray(node.arguments) ? node.arguments : [];
    if (isNode(first) && typeof first.value === 'string')
      keys.push({ key: withoutNamespace(first.value), place });
  }
  return { keys, words, beginnings };
}

/**
 * Texts in JSX, and in attributes that are read out, that are written into the code. What is typed into a machine
 * (`<code>`, `<kbd>`) and the product's own name are the same in every language.
 */
export function writtenTexts(source: Source): string[] {
  const typed = new Set(source.nodes.filter(isTyped).flatMap((node) => nodesOf(node)));
  return source.nodes
    .filter((node) => {
      if (node.type === 'JSXText') return isText(node.value) && !typed.has(node);
      if (node.type !== 'JSXAttribute' || !isNode(node.name) || !isNode(node.value)) return false;
      return SPOKEN.has(String(node.name.name)) && isText(node.value.value);
    })
    .map((node) => `${source.path}:${source.lineAt(node.start)}`);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && /\p{L}{2}/u.test(value) && value.trim() !== 'Minka';
}

function isTyped(node: SyntaxNode): boolean {
  const opening = node.type === 'JSXElement' ? node.openingElement : undefined;
  return isNode(opening) && isNode(opening.name) && ['code', 'kbd'].includes(String(opening.name.name));
}

const SPOKEN = new Set(['aria-label', 'title', 'label', 'placeholder', 'alt', 'description']);

function firstPiece(quasis: unknown): string {
  const [first] = Array.isArray(quasis) ? quasis : [];
  const value: unknown = isNode(first) ? first.value : undefined;
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
}

function withoutNamespace(key: string): string {
  return key.replace(/^[a-z-]+:/, '');
}
