import { z } from 'zod';
import { clausesFile } from './clauses-file.ts';
import { logframeFile } from './logframe-file.ts';
import { paragraphsFile } from './paragraphs-file.ts';
import { programmeFile } from './programme-file.ts';

/** The YAML files of a programme: the schema of each, and what its published JSON Schema is called. */
const files = {
  'programme.schema.json': { title: 'programme.yaml', schema: programmeFile },
  'logframe.schema.json': { title: 'logframe.yaml', schema: logframeFile },
  'clauses.schema.json': { title: 'clauses.yaml', schema: clausesFile },
  'paragraphs.schema.json': { title: 'paragraphs.yaml', schema: paragraphsFile },
} as const;

/** The JSON Schemas with which an editor completes and checks a programme's files: text of each by its file name. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(files).map(([name, { title, schema }]) => {
      // Draft 7 is what editors of YAML know. A key that is filled in when left out is not required in a file.
      const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'inline' });
      const { $schema, ...rest } = made;
      return [name, `${JSON.stringify({ $schema, title: `Minka: ${title}`, ...rest }, null, 2)}\n`];
    }),
  );
}
