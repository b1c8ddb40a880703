import { CST } from 'yaml';

/** Something that the files of a programme do without, and where it stands in the text. */
export type RefusedToken = {
  code: 'anchor' | 'alias' | 'tag' | 'directive' | 'too_deep' | 'too_many_values';
  offset: number;
  found: string;
};

/** Nothing in the format is nested half as deep; a parser that calls itself would run out of stack. */
export const deepestNesting = 40;
/** Ten times what a long agreement takes. */
const mostTokens = 200_000;
const widestIndent = 4 * deepestNesting;

/**
 * Looks at one token of a YAML file after the other, and tells the first that makes it more than plain data. It
 * stands before the parser, so that a small file cannot unfold into a large one.
 */
export function guardYaml(): (token: string) => RefusedToken | undefined {
  const depth = { flow: 0, line: 0 };
  let offset = 0;
  let tokens = 0;
  let isScalar = false;
  return (token) => {
    if (controlTokens.has(token)) {
      isScalar = token === CST.SCALAR;
      return undefined;
    }
    const kind = isScalar ? 'scalar' : CST.tokenType(token);
    const at = offset;
    isScalar = false;
    offset += token.length;
    tokens += 1;
    if (tokens > mostTokens) return { code: 'too_many_values', offset: at, found: token };
    const refused = refusedKinds.get(kind ?? '');
    if (refused !== undefined) return { code: refused, offset: at, found: token };
    return isTooDeep(kind, token, depth) ? { code: 'too_deep', offset: at, found: token } : undefined;
  };
}

const controlTokens: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

const refusedKinds: ReadonlyMap<string, RefusedToken['code']> = new Map([
  ['anchor', 'anchor'],
  ['alias', 'alias'],
  ['tag', 'tag'],
  ['directive-line', 'directive'],
]);

/** Depth comes of brackets, of indentation, and of several `- ` or `? ` on one line. */
function isTooDeep(kind: string | null, token: string, depth: { flow: number; line: number }): boolean {
  switch (kind) {
    case 'flow-seq-start':
    case 'flow-map-start':
      depth.flow += 1;
      return depth.flow > deepestNesting;
    case 'flow-seq-end':
    case 'flow-map-end':
      depth.flow = Math.max(0, depth.flow - 1);
      return false;
    case 'seq-item-ind':
    case 'explicit-key-ind':
      depth.line += 1;
      return depth.line > deepestNesting;
    case 'newline':
      depth.line = 0;
      return false;
    case 'space':
      return depth.flow === 0 && depth.line === 0 && token.length > widestIndent && !token.includes('\n');
    default:
      return false;
  }
}
