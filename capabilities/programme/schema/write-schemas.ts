import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../rules/format/json-schemas.ts';

// Run it after a change to the format: node capabilities/programme/schema/write-schemas.ts
for (const [name, text] of jsonSchemas()) writeFileSync(join(import.meta.dirname, name), text);
