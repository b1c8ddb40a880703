import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';
import { sampleServer } from '#test/sample-server.ts';

const patience = { headersMs: 2_000, bodyMs: 2_000, fileMs: 30_000, checkEveryMs: 250 };
const { get, write, address } = sampleServer({ patience });

const slowHeaders = 'GET /api/samples HTTP/1.1\r\nHost: localhost\r\nX-Slow: ';
const slowBody = () =>
  [
    'POST /api/notes HTTP/1.1',
    `Host: ${new URL(address()).host}`,
    `Origin: ${address()}`,
    'Content-Type: application/json',
    'Content-Length: 1000',
    '',
    '{"text":"',
  ].join('\r\n');

/** Sends a beginning and then a letter now and again, until the other side has had enough. Answers with what it said. */
function trickle(beginning: string): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(address());
    let said = '';
    let drip: NodeJS.Timeout | undefined;
    const socket: Socket = connect(Number(port), hostname, () => {
      socket.write(beginning);
      drip = setInterval(() => socket.writable && socket.write('a'), 200);
    });
    socket.setEncoding('utf8').on('data', (piece) => {
      said += piece;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(said);
    });
  });
}

test('five hundred who send a letter now and again are sent away, and others are answered meanwhile (J11)', async () => {
  const slow = Array.from({ length: 500 }, (_, index) => trickle(index % 2 === 0 ? slowHeaders : slowBody()));
  for (let number = 1; number <= 10; number += 1) {
    assert.equal((await get('/api/samples')).status, 200);
    assert.equal((await write('/api/notes', { text: `note ${number}` })).status, 200);
  }
  for (const said of await Promise.all(slow)) assert.match(said, /^HTTP\/1\.1 408 /);
});
