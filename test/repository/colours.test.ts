import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findFiles, repositoryRoot } from '#test/runner/find-files.ts';
import { expectNone } from './expect-none.ts';

const TOKENS = 'web/ui/tokens.css';
const COLOUR =
  /(?<![\w&/-]|href=["'])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\(/i;

/** Lines of a style sheet or a component that write a colour instead of naming a token; comments are left alone. */
function coloursIn(text: string): number[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return withoutComments.split('\n').flatMap((line, index) => {
    const code = line.replace(/(^|\s)\/\/.*$/, '');
    return COLOUR.test(code) ? [index + 1] : [];
  });
}

test('a colour is written in the tokens and named everywhere else', () => {
  const styled = findFiles().filter(
    (path) =>
      /^(web|capabilities\/[^/]+\/web)\/.*\.(css|tsx?)$/.test(path) &&
      !/\.test\.tsx?$/.test(path) &&
      path !== TOKENS,
  );
  assert.ok(styled.length > 0, 'no style sheet was found');
  const found = styled.flatMap((path) =>
    coloursIn(readFileSync(join(repositoryRoot, path), 'utf8')).map((line) => `${path}:${line}`),
  );
  expectNone(found, `Use var(--mk-…); a colour that is missing is added to ${TOKENS}, in both schemes.`);
});

test('colours are told from anchors, ids and imports', () => {
  assert.deepEqual(
    coloursIn('a { color: #a30d3e }\nb { color: var(--mk-ink) }\nc { fill: rgb(1 2 3) }'),
    [1, 3],
  );
  assert.deepEqual(
    coloursIn(
      "import x from '#web/ui/a.ts';\nconst link = '/page#add';\n<a href='#171'>\n/* #fff */\n// rgb(0,0,0)",
    ),
    [],
  );
});
