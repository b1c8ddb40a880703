import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileProblem } from './file-problem.ts';
import { nameKinds } from './reference.ts';

const place = { line: 3, column: 5 };

test('a problem says in each language what was found, what is allowed and what was meant', () => {
  const problem = fileProblem('unknown_key', 'clauses.yaml', place, {
    found: 'ownr',
    allowed: { words: ['owner', 'due'] },
  });
  assert.equal(
    problem.message.en,
    '“ownr” is not a key that may stand here. Allowed: owner or due. Did you mean owner?',
  );
  assert.equal(
    problem.message.es,
    '«ownr» no es una clave que pueda ir aquí. Se permite: owner o due. ¿Quiso decir owner?',
  );
  assert.deepEqual([problem.line, problem.column, problem.found], [3, 5, 'ownr']);
});

test('what was found stays one short line, and is not taken for a text to fill in', () => {
  const found = `{{allowed}} $t(format.tab)\n${'x'.repeat(500)}`;
  const { message, found: shown } = fileProblem('unknown_key', 'clauses.yaml', place, {
    found,
    allowed: { words: ['owner'] },
  });
  assert.ok((shown ?? '').length <= 60);
  assert.match(message.en, /^“\{\{allowed\}\} \$t\(format\.tab\) x+…” is not a key/);
});

test('a long list of words is cut', () => {
  const words = Array.from({ length: 100 }, (_, index) => `word-${index}`);
  const { allowed } = fileProblem('unknown_key', 'clauses.yaml', place, { found: 'zzz', allowed: { words } });
  assert.match(allowed?.en ?? '', /word-29, …$/);
});

test('every kind of name has its word in each language', () => {
  for (const kind of nameKinds) {
    const { message } = fileProblem('unknown_name', 'clauses.yaml', place, { found: 'x', kinds: [kind] });
    assert.doesNotMatch(message.en, /format\.kinds/, kind);
    assert.doesNotMatch(message.es, /format\.kinds/, kind);
  }
});
