import type { $ZodType } from 'zod/v4/core';
import type { ItemPath } from './programme.ts';
import { branchesOf, definitionOf } from './schema-at.ts';

/** Called for every value of a file with the schemas that it is written after; `isKey` for a key of a record. */
export type Visit = (schema: $ZodType, value: unknown, path: ItemPath, isKey: boolean) => void;

/** Goes through a value that its schema has taken, together with the schema. */
export function walk(schema: $ZodType, value: unknown, path: ItemPath, visit: Visit): void {
  for (const branch of branchesOf(schema).filter((candidate) => fits(candidate, value))) {
    visit(branch, value, path, false);
    const definition = definitionOf(branch);
    if (definition.type === 'array' && Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(definition.element, item, [...path, index], visit);
    } else if (definition.type === 'object' || definition.type === 'record') {
      for (const [key, inner] of entriesOf(value)) {
        if (definition.type === 'record') visit(definition.keyType, key, [...path, key], true);
        const child = definition.type === 'record' ? definition.valueType : definition.shape[key];
        if (child !== undefined) walk(child, inner, [...path, key], visit);
      }
    }
  }
}

/** Of a union the branch that knows every key of the value, and whose fixed words are the value's. */
function fits(schema: $ZodType, value: unknown): boolean {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object':
      return (
        isMapping(value) &&
        entriesOf(value).every(([key, inner]) => {
          const child = definition.shape[key];
          if (child === undefined) return false;
          const inside = definitionOf(child);
          return inside.type !== 'literal' || inside.values.some((word) => word === inner);
        })
      );
    case 'record':
      return isMapping(value);
    case 'array':
      return Array.isArray(value);
    case 'string':
      return typeof value === 'string';
    default:
      return true;
  }
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
