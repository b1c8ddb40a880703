import { z } from 'zod';
import { download } from '#kernel/http/download.ts';
import { endpoint } from '#kernel/http/endpoint.ts';

/** The kinds of file that Minka takes, each with the endings that its name may have; the first is its own. */
export const acceptedTypes = [
  { mediaType: 'application/pdf', endings: ['pdf'] },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  { mediaType: 'image/png', endings: ['png'] },
  { mediaType: 'image/webp', endings: ['webp'] },
  { mediaType: 'image/gif', endings: ['gif'] },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    endings: ['pptx'],
  },
  { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  { mediaType: 'text/plain', endings: ['txt'] },
  { mediaType: 'text/csv', endings: ['csv'] },
  { mediaType: 'text/markdown', endings: ['md'] },
] as const;
export type AcceptedType = (typeof acceptedTypes)[number];

/** Whether a page may show a file of this type; it is drawn anew for that, see images.ts. */
export function isImage(mediaType: string): boolean {
  return ['image/jpeg', 'image/png', 'image/webp', 'image/gif'].includes(mediaType);
}

const params = z.object({ programme: z.string() });
const ofFile = params.extend({ file: z.uuid() });

export const fileShape = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  sha256: z.string().describe('Of the bytes as they were given'),
  cluster: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('Null for the whole programme’s'),
  recordedAt: z.iso.datetime({ offset: true }),
  recordedBy: z.string(),
  inline: z.boolean().describe('Whether a page may show it'),
  original: z
    .boolean()
    .describe(
      'Whether this reader gets the bytes as given; otherwise images come without what was written into them',
    ),
});
export type FileShape = z.infer<typeof fileShape>;

export const addFile = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/files',
  params,
  query: z.object({
    name: z.string().min(1).max(500).describe('The name under which it was given'),
    cluster: z
      .string()
      .max(100)
      .optional()
      .describe('The cluster that it belongs to; the whole programme without'),
  }),
  upload: true,
  response: z.object({ file: fileShape }),
  summary: 'Takes a file: its bytes as the body, typed by what they are; the same bytes are stored once',
});

export const showFile = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/files/:file',
  params: ofFile,
  response: z.object({ file: fileShape }),
  summary: 'What is known of a file',
});

export const downloadFile = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/files/:file/content',
  params: ofFile,
  response: download,
  media: 'application/octet-stream',
  summary: 'The file, to be saved; told in the trail each time',
});

export const showImage = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/files/:file/image',
  params: ofFile,
  response: download,
  media: 'image/*',
  summary: 'An image drawn anew for the screen: upright, not too large, without what was written into it',
});

export const showFileTerms = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/file-terms',
  params,
  response: z.object({
    largestBytes: z.int(),
    accepts: z.array(z.object({ mediaType: z.string(), endings: z.array(z.string()) })),
    can: z.object({
      programme: z.boolean().describe('Whether this reader may add files of the whole programme'),
      clusters: z.array(z.string()).describe('Clusters for which this reader may add files'),
    }),
  }),
  summary: 'Which files may be added here, and by whom',
});
