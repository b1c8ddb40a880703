export type FileKind = 'pdf' | 'image' | 'document' | 'sheet' | 'slides' | 'text' | 'table';

/** What people call a file of a media type; its words stand under `file.kind`. */
export function fileKind(mediaType: string): FileKind {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType.startsWith('image/')) return 'image';
  if (mediaType === 'text/csv') return 'table';
  if (mediaType.startsWith('text/')) return 'text';
  if (/spreadsheet/.test(mediaType)) return 'sheet';
  return /presentation/.test(mediaType) ? 'slides' : 'document';
}
