import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { jsonSchemas } from './json-schemas.ts';

const folder = join(import.meta.dirname, '../../schema');

test('the published JSON Schemas are those of the format', () => {
  const published = readdirSync(folder).filter((name) => name.endsWith('.json'));
  assert.deepEqual(published.sort(), [...jsonSchemas().keys()].sort());
  for (const [name, text] of jsonSchemas()) {
    assert.equal(
      readFileSync(join(folder, name), 'utf8'),
      text,
      `${name} is old: run node capabilities/programme/schema/write-schemas.ts`,
    );
  }
});

test('a JSON Schema completes the keys of a file and refuses others', () => {
  const clauses = JSON.parse(jsonSchemas().get('clauses.schema.json') ?? '');
  assert.deepEqual(clauses.required, ['clauses']);
  assert.equal(clauses.additionalProperties, false);
  const kinds = clauses.properties.clauses.items.oneOf.map(
    (branch: { properties: { kind: { const: string } } }) => branch.properties.kind.const,
  );
  assert.deepEqual(kinds, ['obligation', 'limit', 'fund', 'instalments', 'contribution', 'rule']);
});
