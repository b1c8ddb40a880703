import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { cspNonce } from './answer-headers.ts';
import type { House } from './house.ts';

/** Collects the description of every route; to be registered before them. */
export async function describeApi(app: FastifyInstance, house: House): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Minka',
        version: house.version,
        description:
          'Dates are ISO dates of the programme, money is {amount, currency} with the amount as text. ' +
          'Refusals are problem details (RFC 9457) whose type ends in a stable code.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      // Wherever the description was read from, under whatever name of this machine.
      servers: [{ url: '/' }],
    },
    transform: jsonSchemaTransform,
  });
}

/** `/api/openapi.json`, and `/api/docs` to read it: Swagger UI's own files under Minka's content security policy. */
export function serveApiDescription(app: FastifyInstance): void {
  const hide = { schema: { hide: true } } as const;
  app.get('/api/openapi.json', hide, async (_request, reply) => {
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(app.swagger());
  });
  app.get('/api/docs', hide, async (request, reply) => {
    const page = docsPage(cspNonce(request));
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
  });
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('@fastify/swagger-ui/package.json')), 'static');
  for (const [file, type] of docsFiles) {
    app.get(`/api/docs/${file}`, hide, async (_request, reply) => {
      return reply
        .type(type)
        .header('cache-control', 'max-age=3600')
        .send(await readFile(join(folder, file)));
    });
  }
}

const docsFiles = [
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
] as const;

function docsPage(nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Minka: API</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<main id="docs"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script nonce="${nonce}">
SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });
</script>
</body>
</html>
`;
}
