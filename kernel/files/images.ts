import type { Readable } from 'node:stream';
import sharp, { type Sharp } from 'sharp';
import { imageTooManyPixels, imageUnreadable } from './problems.ts';

// Only what is accepted is ever decoded, two at a time, with one thread each: a phone's photograph is 150 MB once it is
// open.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
});
sharp.cache(false);
sharp.concurrency(1);
const mostAtOnce = 2;

const mostPixels = 64_000_000;
// A page photographed at 4,000 pixels can be read in print; a larger drawing would take half a gigabyte to make.
const longestSide = { screen: 2_000, print: 4_000 } as const;

/** Refuses an image that could not be shown later: one whose head is broken, or that is too large to be opened. */
export async function mustBeImage(path: string, name: string): Promise<void> {
  const { width, height } = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch((error) => {
      throw imageUnreadable({ name }, { cause: error });
    });
  if (width * height > mostPixels) throw imageTooManyPixels({ megapixels: mostPixels / 1_000_000 });
}

/**
 * The image drawn anew: upright, and without anything but its pixels. Where it was taken, with which phone, and whatever
 * else a file can carry beside an image dies by it (cases D4, D5).
 */
export async function redrawn(
  bytes: Readable,
  { name, mediaType, size }: Readonly<{ name: string; mediaType: string; size: keyof typeof longestSide }>,
): Promise<Uint8Array> {
  const side = longestSide[size];
  const pipeline = sharp({ limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  try {
    return await inTurn(() => {
      bytes.once('error', (error) => pipeline.destroy(error));
      return bytes.pipe(encoded(pipeline, mediaType)).toBuffer();
    });
  } catch (error) {
    bytes.destroy();
    throw imageUnreadable({ name }, { cause: error });
  }
}

function encoded(pipeline: Sharp, mediaType: string): Sharp {
  switch (mediaType) {
    case 'image/png':
      return pipeline.png();
    case 'image/webp':
      return pipeline.webp({ quality: 85 });
    case 'image/gif':
      return pipeline.gif();
    default:
      return pipeline.jpeg({ quality: 88, mozjpeg: false });
  }
}

let busy = 0;
const waiting: (() => void)[] = [];

/** Many may ask for images at the same moment; their pixels must not all be in memory then. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy < mostAtOnce) busy += 1;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) busy -= 1;
    else next();
  }
}
