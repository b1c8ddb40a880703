import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashCost, hashPassword, isPassword } from './password-hash.ts';

test('a password is hashed at the cost that OWASP asks for, with a salt of its own', async () => {
  const [one, other] = await Promise.all([
    hashPassword('three quiet words', hashCost),
    hashPassword('three quiet words', hashCost),
  ]);
  assert.match(one, /^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}==\$[\w+/]{43}=$/);
  assert.notEqual(one, other);
  assert.equal(await isPassword(one, 'three quiet words'), true);
  assert.equal(await isPassword(one, 'Three quiet words'), false);
});

test('a hash of a lower cost is still known after the cost rose', async () => {
  const old = await hashPassword('three quiet words', { ln: 4, r: 8, p: 1 });
  assert.equal(await isPassword(old, 'three quiet words'), true);
});

test('what is no hash is nobody\u2019s password', async () => {
  for (const hash of ['', '$scrypt$', 'plain', '$scrypt$ln=99,r=8,p=1$$']) {
    assert.equal(await isPassword(hash, hash), false);
  }
});
