/**
 * Makes a photograph (JPEG, to the standard output) of a drawing (SVG, from the standard input). A process of its own,
 * because a server reads no drawings: what people send as a picture must not be one (kernel/files/images.ts).
 */
import { buffer } from 'node:stream/consumers';
import { photographPage } from '#lib/documents/index.ts';

const drawing = await buffer(process.stdin);
process.stdout.write(await photographPage(drawing.toString('utf8')));
