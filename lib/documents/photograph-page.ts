import sharp from 'sharp';

const page = { width: 1240, height: 1754 };
const table = { width: 1500, height: 2000 };

/** Makes of a drawn page what a telephone would have taken: a sheet that lies a little aslant, in uneven light. */
export async function photographPage(svg: string): Promise<Uint8Array> {
  const sheet = await sharp(Buffer.from(svg), { density: 150 })
    // Of several pages, which stand one below the other, the first.
    .resize({ ...page, fit: 'cover', position: 'top' })
    .flatten({ background: '#fbf9f2' })
    .png()
    .toBuffer();
  const aslant = await sharp(sheet)
    .affine(
      [
        [1, 0.022],
        [0.013, 0.985],
      ],
      { background: '#00000000' },
    )
    .png()
    .toBuffer();
  return sharp({ create: { ...table, channels: 3, background: '#8a6f52' } })
    .composite([
      { input: Buffer.from(wood) },
      { input: Buffer.from(shadow), left: 96, top: 96 },
      { input: aslant, left: 104, top: 92 },
      { input: Buffer.from(light) },
    ])
    .jpeg({ quality: 76 })
    .toBuffer();
}

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${table.width}" height="${table.height}">${inside}</svg>`;

const wood = drawing(
  Array.from({ length: 40 }, (_, board) => {
    const shade = board % 3 === 0 ? '#7c6246' : '#937858';
    return `<rect y="${board * 50}" width="100%" height="47" fill="${shade}"/>`;
  }).join(''),
);
const shadow = `<svg xmlns="http://www.w3.org/2000/svg" width="1310" height="1790">
  <filter id="soft"><feGaussianBlur stdDeviation="9"/></filter>
  <rect x="18" y="24" width="1265" height="1745" fill="#2b1d10" opacity="0.5" filter="url(#soft)"/></svg>`;
const light = drawing(
  `<radialGradient id="lamp" cx="32%" cy="24%" r="95%"><stop offset="0" stop-color="#fff6df" stop-opacity="0.1"/>
  <stop offset="1" stop-color="#1c1206" stop-opacity="0.34"/></radialGradient>
  <rect width="100%" height="100%" fill="url(#lamp)"/>`,
);
