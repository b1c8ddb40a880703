import sharp from 'sharp';

/** Lima, as a phone writes it into a photograph. */
const lima = {
  IFD0: { Make: 'A phone' },
  IFD3: {
    GPSLatitudeRef: 'S',
    GPSLatitude: '12/1 2/1 4559/100',
    GPSLongitudeRef: 'W',
    GPSLongitude: '77/1 1/1 4212/100',
  },
};

/** A photograph that knows where it was taken and lies on its side. */
export function aPhotograph(width = 60, height = 40): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#a30d3e' } })
    .jpeg()
    .withExif(lima)
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

/** An image of another kind than a photograph. */
export function anImage(format: 'png' | 'webp' | 'gif'): Promise<Buffer> {
  return sharp({ create: { width: 8, height: 8, channels: 3, background: '#0e7c73' } })
    .toFormat(format)
    .toBuffer();
}

/** The smallest document that readers open: one page with a line on it. */
export function aPdf(line = 'An act'): Buffer {
  const stream = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = places.map((place) => `${place} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
