import { sql } from 'kysely';
import { z } from 'zod';
import { defineWrite } from '#kernel/action.ts';
import { endpoint } from '#kernel/http/endpoint.ts';
import { problemKind } from '#kernel/problem.ts';

/** A refusal with a paragraph, as a rule of an agreement makes it. */
export const ruled = problemKind({ code: 'sample.ruled-out', status: 409, paragraph: '4.4' });

/** Writes of the sample server: one that a signed-in person may do, one that waits for a second, one that refuses. */
export const sampleWrites = [
  defineWrite({
    name: 'sample.note',
    endpoint: endpoint({
      method: 'POST',
      path: '/api/notes',
      body: z.object({
        text: z.string().max(100),
        fail: z.boolean().optional(),
        waitMs: z.number().optional(),
      }),
      response: z.object({ id: z.string(), link: z.string().nullable() }),
      shownOnce: ['link'],
      summary: 'Takes a note as the name of the own account',
    }),
    door: 'signed-in',
    async run({ db, identity, newId }, { body }) {
      const id = identity.kind === 'person' ? identity.accountId : '';
      await db.updateTable('access.accounts').set({ name: body.text }).where('id', '=', id).execute();
      if (body.waitMs !== undefined) await sql`select pg_sleep(${body.waitMs / 1000})`.execute(db);
      if (body.fail === true) throw ruled({});
      return {
        answer: { id: newId(), link: 'secret-link' },
        trail: { about: { kind: 'account', id, name: body.text } },
      };
    },
  }),
  defineWrite({
    name: 'sample.govern',
    endpoint: endpoint({
      method: 'POST',
      path: '/api/programmes/:programme/notes',
      params: z.object({ programme: z.string() }),
      response: z.object({}),
      summary: 'Only for directors',
    }),
    door: 'programme.agreement.read',
    run: async () => ({ answer: {}, trail: {} }),
  }),
];
