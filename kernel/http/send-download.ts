import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Acting } from '#kernel/run-action.ts';
import { contentDisposition } from './content-disposition.ts';
import type { Download } from './download.ts';
import type { House } from './house.ts';
import { recordDownload } from './record-read.ts';

/**
 * Sends a file: told in one row of the trail before its first byte, kept by nobody on the way, and powerless in a
 * browser, whatever it holds (cases B7, D4).
 */
export async function sendDownload(
  house: Pick<House, 'database'>,
  { name, mediaType, inline, bytes, sizeBytes, about }: Download,
  asking: Acting,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const opened = await bytes();
  const body =
    opened instanceof Uint8Array ? Buffer.from(opened) : Readable.from(opened, { objectMode: false });
  try {
    const action = inline ? 'access.look-at' : 'access.download';
    await recordDownload(house, { action, ...about }, asking);
  } catch (error) {
    if (body instanceof Readable) body.destroy();
    throw error;
  }
  if (sizeBytes !== undefined) reply.header('content-length', sizeBytes);
  return reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', contentDisposition(inline ? 'inline' : 'attachment', name))
    .header('content-security-policy', "sandbox; default-src 'none'")
    .type(mediaType)
    .send(body);
}
