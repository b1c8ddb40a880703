import type { Route } from '#kernel/route.ts';
import { addingFile } from './actions/add-file.ts';
import type { FileServices } from './file-services.ts';
import { fileDownloaded } from './queries/download-file.ts';
import { fileShown } from './queries/show-file.ts';
import { termsShown } from './queries/show-file-terms.ts';
import { imageShown } from './queries/show-image.ts';

/** Every path of files. What a file belongs to is told by the slice that asks for it. */
export function fileRoutes(services: FileServices): readonly Route[] {
  return [
    addingFile(services),
    termsShown(services),
    fileShown(services),
    fileDownloaded(services),
    imageShown(services),
  ];
}
