import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { installation } from '#kernel/installation.ts';

const manifest = z.object({ version: z.string() });

/** The version of this Minka. */
export const { version } = manifest.parse(
  JSON.parse(readFileSync(join(installation, 'package.json'), 'utf8')),
);
