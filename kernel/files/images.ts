import type { Readable } from 'node:stream';
import sharp, { type Sharp } from 'sharp';
import { imageTooManyPixels, imageUnreadable } from './problems.ts';

// Only what is accepted is ever decoded, and one image at a time takes one thread: a phone's photograph is 150 MB once it
// is open.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
});
sharp.cache(false);
sharp.concurrency(1);

const mostPixels = 64_000_000;
const screenSide = 2_000;

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
  { name, mediaType, size }: Readonly<{ name: string; mediaType: string; size: 'screen' | 'whole' }>,
): Promise<Uint8Array> {
  const pipeline = sharp({ limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
  if (size === 'screen') {
    pipeline.resize({ width: screenSide, height: screenSide, fit: 'inside', withoutEnlargement: true });
  }
  try {
    bytes.once('error', (error) => pipeline.destroy(error));
    return await bytes.pipe(encoded(pipeline, mediaType)).toBuffer();
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
