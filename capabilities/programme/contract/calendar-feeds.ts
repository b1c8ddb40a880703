import { z } from 'zod';
import { instant, secretLink } from '#kernel/auth/contract/shapes.ts';
import { endpoint } from '#kernel/http/endpoint.ts';
import { named, params } from './shapes.ts';

/** The open secret address of one's own; null where there is none. */
const feed = z
  .object({ id: z.uuid(), madeAt: instant, lastReadAt: instant.nullable() })
  .nullable()
  .describe('Null where none is open');

const sees = z
  .array(named)
  .nullable()
  .describe('Clusters whose obligations it tells besides those of the whole programme; null for all');

export const showCalendarFeed = endpoint({
  method: 'GET',
  path: '/api/programmes/:programme/calendar-feed',
  params,
  response: z.object({ feed, sees }),
  summary: 'The secret address at which one’s own calendar program reads what is owed, if there is one',
});

export const makeCalendarFeed = endpoint({
  method: 'POST',
  path: '/api/programmes/:programme/calendar-feeds',
  params,
  response: z.object({ feed, sees, link: secretLink }),
  shownOnce: ['link'],
  summary: 'Makes a secret address for a calendar program, shown once; one made before ends',
});

export const endCalendarFeed = endpoint({
  method: 'DELETE',
  path: '/api/programmes/:programme/calendar-feeds/:feed',
  params: params.extend({ feed: z.uuid() }),
  response: z.object({}),
  summary: 'Ends one’s own secret address at once',
});

export const readCalendarFeed = endpoint({
  method: 'GET',
  path: '/api/calendar-feeds/:token.ics',
  params: z.object({ token: z.string().max(100) }),
  response: z.string(),
  media: 'text/calendar',
  summary:
    'What is owed, as an iCalendar file that a program follows, with the rights that its owner has now',
});
