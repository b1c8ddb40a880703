import type { z } from 'zod';
import type { $ZodLazy, $ZodType, $ZodTypes } from 'zod/v4/core';

/** The schemas that may stand at a place of a file, each branch of a union by itself. */
export function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): $ZodType[] {
  let found: $ZodType[] = branchesOf(schema);
  for (const step of path) found = found.flatMap((branch) => childrenOf(branch, step).flatMap(branchesOf));
  return found;
}

/** The keys that these schemas know, each once, in their order. */
export function keysOf(schemas: readonly $ZodType[]): string[] {
  const keys = schemas.flatMap((schema) => {
    const definition = definitionOf(schema);
    return definition.type === 'object' ? Object.keys(definition.shape) : [];
  });
  return [...new Set(keys)];
}

/** Unwraps what says only that a value may be left out, and opens unions. */
export function branchesOf(schema: $ZodType): $ZodType[] {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'optional':
    case 'default':
    case 'nonoptional':
      return branchesOf(definition.innerType);
    case 'lazy':
      // Its own getter would build the schema anew each time; zod keeps the first.
      return branchesOf((schema as $ZodLazy)._zod.innerType);
    case 'union':
      return definition.options.flatMap(branchesOf);
    default:
      return [schema];
  }
}

function childrenOf(schema: $ZodType, step: PropertyKey): $ZodType[] {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object': {
      const child = definition.shape[String(step)];
      return child === undefined ? [] : [child];
    }
    case 'array':
      return [definition.element];
    case 'record':
      return [definition.valueType];
    default:
      return [];
  }
}

export function definitionOf(schema: $ZodType): $ZodTypes['_zod']['def'] {
  // Every schema is one of $ZodTypes; zod's own way for libraries that read schemas.
  return (schema as $ZodTypes)._zod.def;
}
