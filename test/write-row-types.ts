/** `npm run row-types`: migrates a throwaway database and writes the types of its rows. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { connect } from '#kernel/db/connection.ts';
import { generateRowTypes } from '#kernel/db/generate-row-types.ts';
import { freshDatabase } from './database.ts';

const { owner } = await freshDatabase();
const session = await connect(owner);
const file = fileURLToPath(new URL('../kernel/db/row-types.ts', import.meta.url));
writeFileSync(file, await generateRowTypes(session));
await session.end();
