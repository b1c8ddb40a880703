import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutParagraphs, readPdfPages } from './index.ts';

/** The bytes of a PDF with the given lines, each `[x, y, text]` in points from the lower left corner, one list a page. */
function pdfOf(pages: readonly (readonly (readonly [number, number, string])[])[]): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, at) => {
      const content = lines.map(([x, y, text]) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Uint8Array.from(body + end, (sign) => sign.charCodeAt(0));
}

const bytes = pdfOf([
  [
    [72, 780, 'I. OBJETO'],
    [72, 750, '1.1'],
    [100, 750, 'El convenio construye dos tableros'],
    [72, 738, 'de precios en cada mercado, que'],
    [300, 40, '1'],
  ],
  [
    [72, 780, 'leen los comerciantes.'],
    [72, 750, '1.2 Cada tablero cuesta US$ 750.'],
    [72, 738, '1.3 Los gastos son:'],
    [72, 700, 'Rubro'],
    [200, 700, 'Costo'],
    [72, 688, 'Tablero'],
    [200, 688, '750'],
    [300, 40, '2'],
  ],
]);

test('a PDF is read page by page, with columns apart and paragraphs apart', async () => {
  const [first = '', second = ''] = await readPdfPages(bytes);
  assert.match(first, /^I\. OBJETO\n\n1\.1\s+El convenio construye dos tableros\nde precios/);
  assert.match(second, /Rubro\tCosto\nTablero\t750/);
});

test('its paragraphs are cut across pages and know their page', async () => {
  const pieces = cutParagraphs(await readPdfPages(bytes));
  assert.deepEqual(
    pieces.map(({ kind, number, text, page }) => [kind, number, text, page]),
    [
      ['chapter', 'I', 'OBJETO', 1],
      [
        'paragraph',
        '1.1',
        'El convenio construye dos tableros de precios en cada mercado, que leen los comerciantes.',
        1,
      ],
      ['paragraph', '1.2', 'Cada tablero cuesta US$ 750.', 2],
      ['paragraph', '1.3', 'Los gastos son:', 2],
      ['annex', '', 'Rubro\tCosto\nTablero\t750', 2],
    ],
  );
});

test('the bytes stay with their owner, and what is no PDF is refused', async () => {
  const copy = new Uint8Array(bytes);
  await readPdfPages(copy);
  assert.deepEqual(copy, bytes);
  await assert.rejects(readPdfPages(new TextEncoder().encode('not a pdf')));
});
