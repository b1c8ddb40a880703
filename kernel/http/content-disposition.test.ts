import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentDisposition } from './content-disposition.ts';

test('a name is said whole in UTF-8 and once more in what old programs read (F3)', () => {
  assert.equal(
    contentDisposition('attachment', 'Año 1 – acta.pdf'),
    `attachment; filename="Ano 1 _ acta.pdf"; filename*=UTF-8''A%C3%B1o%201%20%E2%80%93%20acta.pdf`,
  );
});

test('no name ends the header, begins another or leaves its quotes (F3)', () => {
  const said = contentDisposition('inline', 'a"\r\nSet-Cookie: b=c;\\(\u{1f4a3})*\'\ud800');
  assert.match(said, /^inline; filename="[ -~]+"; filename\*=UTF-8''[\w%.!~-]+$/);
  assert.equal(said.split('"').length, 3);
  assert.equal(said.includes('\\'), false);
});
