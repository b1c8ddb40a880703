import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mustBeGoodPassword } from './must-be-good-password.ts';
import { commonPasswords, passwordFault } from './password-rules.ts';

const context = {
  email: 'rosa.quispe@prompyme.example',
  name: 'Rosa Quispe Mamani',
  words: ['Harbour and Highlands', 'Gamarra'],
};
const common = commonPasswords(['123456', 'password', 'qwerty', 'dragon', 'football', 'letmein', '1q2w3e4r']);

const codeOf = (password: string) => passwordFault(password, context, common)?.code;

test('a password has at least 12 characters, counted as a person counts them (A9)', () => {
  assert.equal(codeOf('seven77'), 'auth.password-short');
  assert.equal(codeOf('eleven chars'.slice(0, 11)), 'auth.password-short');
  assert.equal(codeOf('🌵🦙🌽🏔️🧶🪘🌄🐚'), 'auth.password-short');
  assert.equal(codeOf('🌵🦙🌽⛰🧶🪘🌄🐚🌶🥔🪁🌊'), undefined);
  assert.equal(codeOf('wool lamp boats'), undefined);
});

test('300 characters are taken, more than 512 are not, and nothing is cut off (A9)', () => {
  const long = 'wool lamp boats on a wide green river '.repeat(20);
  assert.equal(codeOf(long.slice(0, 300)), undefined);
  assert.equal(codeOf(long.slice(0, 512)), undefined);
  assert.equal(codeOf(long.slice(0, 513)), 'auth.password-long');
});

test('a character that cannot be typed again is refused (A9)', () => {
  assert.equal(codeOf('wool lamp\0boats'), 'auth.password-unreadable');
  assert.equal(codeOf('wool lamp\nboats'), 'auth.password-unreadable');
  assert.equal(codeOf('wool lamp \ud800 boats'), 'auth.password-unreadable');
});

test('a word of the context is refused, also in capitals, with a year, with signs, and with 0 for o (A10)', () => {
  for (const bad of [
    'Prompyme2026',
    'pr0mpym3-2026',
    'P.r.o.m.p.y.m.e.1',
    'gamarra gamarra',
    'Gamarra#123456!',
    'minka-minka-minka',
    'QuispeMamani1',
    'rosa.quispe@prompyme',
    'HarbourandHighlands',
    '2026Gámarra2027',
  ]) {
    assert.equal(codeOf(bad), 'auth.password-of-context', bad);
  }
});

test('the word that makes the password easy is named', () => {
  assert.deepEqual(passwordFault('Prompyme2026!', context, common)?.details, { word: 'prompyme' });
});

test('a common password is refused, also with digits and signs added, twice, or beside another (A10)', () => {
  for (const bad of [
    'dragon2026!!!',
    'P@ssw0rd2026!',
    'football football',
    'letmein-dragon',
    'dragon gamarra',
    '1q2w3e4r1q2w3e4r',
    '123456123456',
    'aaaaaaaaaaaa',
    'abababababab',
  ]) {
    const code = codeOf(bad);
    assert.ok(code === 'auth.password-common' || code === 'auth.password-of-context', `${bad}: ${code}`);
  }
});

test('words that have something else beside them are taken', () => {
  for (const good of [
    'gamarra by the river',
    'dragon football letmein',
    'prompyme llamas',
    'xkq dragon 2026',
  ]) {
    assert.equal(codeOf(good), undefined, good);
  }
});

test('each of the 3,000 commonest passwords is refused, alone and with a year behind it (A10)', async () => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const top = dictionary['passwords-common'].slice(0, 3_000);
  assert.equal(top.length, 3_000);
  for (const word of top) {
    await assert.rejects(mustBeGoodPassword(word, context), word);
    const longer = `${word}2026`.padEnd(12, '!');
    await assert.rejects(mustBeGoodPassword(longer, context), /auth.password-(common|of-context)/, longer);
  }
});

test('whatever is typed gets an answer and no error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (typed) => {
      const code = codeOf(typed);
      assert.ok(code === undefined || code.startsWith('auth.password-'));
    }),
  );
});
