import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { editDistance, foldText, nameLikeness, nameTokens, similarNames } from './index.ts';

describe('folding', () => {
  test('accents, capitals, forms of spaces and width disappear, punctuation stays', () => {
    assert.equal(foldText('  Consejo\u00a0ESTRATÉGICO  (CE) '), 'consejo estrategico (ce)');
    assert.equal(foldText('Ñandú'), foldText('n\u0303andu\u0301'));
    assert.equal(foldText('Straße Łódź Ærø'), 'strasse lodz aero');
    assert.equal(foldText('ＲＵＣ ２０'), 'ruc 20');
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(foldText(foldText(text)), foldText(text));
      }),
    );
  });
});

test('a swap of neighbours is one slip', () => {
  assert.equal(editDistance('taller', 'tallre'), 1);
  assert.equal(editDistance('', 'abc'), 3);
  assert.equal(editDistance('abc', 'abc'), 0);
});

describe('one name spelled in two ways (L2)', () => {
  for (const [a, b] of [
    ['PROMPYME', 'PROPYME'],
    ['Microenterprise Development Commission', 'Microenterpise Development Commission'],
    ['Pequeña y Microempresa', 'Pequeña y Micro Empresa'],
    ['Textil Gamarra', 'Textil Gаmarra'],
    ['Confecciones  Quispe S.A.C.', 'Confecciones Quispe SAC'],
    ['Quispe Mamani, Rosa', 'Rosa Quispe Mamani'],
    ['CORPORACIÓN ÁNDICA', 'Corporacion Andica'],
  ] as const) {
    test(`${a} / ${b}`, () => {
      assert.equal(similarNames(a, b), true);
      assert.equal(similarNames(b, a), true);
    });
  }
});

describe('names of different things', () => {
  for (const [a, b] of [
    ['PROMPYME', 'PROMPEX'],
    ['Network G1', 'Network G2'],
    ['Phase 1 of the study', 'Phase 2 of the study'],
    ['Confecciones Quispe', 'Confecciones Mamani'],
    ['Annual work plan', 'Annual report'],
    ['SAC', 'SAA'],
    ['', ''],
    ['—', '…'],
  ] as const) {
    test(`${a} / ${b}`, () => assert.equal(similarNames(a, b), false));
  }
});

test('a name written exactly alike is not spelled in two ways', () => {
  assert.equal(similarNames('PROMPYME', 'PROMPYME'), false);
  assert.equal(nameLikeness('PROMPYME', 'PROMPYME'), 1);
});

test('likeness does not depend on which name comes first', () => {
  const anyName = fc
    .array(fc.constantFrom('taller', 'talleres', 'taler', 'textil', 'textiles', 'sac', '2', 'norte'), {
      maxLength: 5,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(anyName, anyName, (a, b) => {
      assert.equal(nameLikeness(a, b), nameLikeness(b, a));
      assert.ok(nameLikeness(a, b) >= 0 && nameLikeness(a, b) <= 1);
    }),
  );
});

test('an abbreviation with points is one word, and only the beginning of a very long name is compared', () => {
  assert.deepEqual(nameTokens('S.A.C. y Cía. 2-B'), ['sac', 'y', 'cia', '2', 'b']);
  const long = 'empresa '.repeat(100_000);
  assert.equal(nameLikeness(long, `${long}x`), 1);
});
