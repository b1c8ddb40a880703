import type { FilePosition } from './file-problem.ts';
import type { ItemPath } from './programme.ts';
import type { YamlFile } from './read-yaml.ts';
import type { YamlNode, YamlPair } from './yaml-tree.ts';

/** Tells where the values of a tree stand in its text. */
export function places(
  root: YamlNode,
  text: string,
  positionAt: (offset: number) => FilePosition,
): Omit<YamlFile, 'value'> {
  return {
    placeOf: (path) => positionAt(placeOffset(root, path)),
    keyPlaceOf: (path, key) =>
      positionAt(pairOf(nodeAt(root, path), key)?.key.from ?? placeOffset(root, path)),
    writtenAt: (path) => {
      const node = nodeAt(root, path);
      return node === undefined ? undefined : text.slice(node.from, node.to);
    },
  };
}

/** A text's own place; of a mapping or list its key, because its first line is the one to look at. */
function placeOffset(root: YamlNode, path: ItemPath): number {
  let node = root;
  let offset = root.from;
  for (const step of path) {
    const pair = pairOf(node, String(step));
    const next = pair?.value ?? childOf(node, step);
    if (next === undefined) return offset;
    offset = pair === undefined || next.kind === 'text' ? next.from : pair.key.from;
    node = next;
  }
  return offset;
}

function nodeAt(root: YamlNode, path: ItemPath): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const step of path) node = childOf(node, step);
  return node;
}

function childOf(node: YamlNode | undefined, step: string | number): YamlNode | undefined {
  return node?.kind === 'list' ? node.items[Number(step)] : pairOf(node, String(step))?.value;
}

function pairOf(node: YamlNode | undefined, key: string): YamlPair | undefined {
  if (node?.kind !== 'mapping') return undefined;
  return node.pairs.find((pair) => pair.key.kind === 'text' && pair.key.text === key);
}
