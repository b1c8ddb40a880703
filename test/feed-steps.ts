import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { z } from 'zod';
import { type AccessServer, as } from './access-server.ts';

const feedShape = z.object({
  feed: z.object({ id: z.string(), madeAt: z.string(), lastReadAt: z.string().nullable() }).nullable(),
  sees: z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
  link: z.string().nullish(),
});

/** An event as a calendar program understands it. */
export type ReadEvent = Readonly<{
  uid: string;
  summary: string;
  description: string;
  start: string;
  allDay: boolean;
  sequence: number;
  status: string;
  modified: string;
  url: string;
}>;

/** The events of an iCalendar file, read by a library of another maker. */
export function readEvents(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      allDay: event.startDate.isDate,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      modified: String(component.getFirstPropertyValue('last-modified')),
      url: String(component.getFirstPropertyValue('url')),
    };
  });
}

/** What tests do with calendars that programs follow. */
export function feedSteps({ get, write, end, here }: AccessServer) {
  const base = () => `/api/programmes/${here().slug}`;
  const parsed = async (answer: Response) => {
    assert.equal(answer.status, 200, await answer.clone().text());
    return feedShape.parse(await answer.json());
  };
  return {
    shown: async (account: string) => parsed(await get(`${base()}/calendar-feed`, as(account))),
    endFeed: (id: string, account: string) => end(`${base()}/calendar-feeds/${id}`, as(account)),
    /** Makes the address of an account; answers with the path that a program asks. */
    async makeFeed(account: string): Promise<string> {
      const { link } = await parsed(await write(`${base()}/calendar-feeds`, {}, as(account)));
      assert.ok(link, 'the address is shown once');
      return new URL(link).pathname;
    },
    /** Reads an address as a program does: it signs in nowhere. */
    async follow(path: string): Promise<readonly ReadEvent[]> {
      const answer = await get(path);
      assert.equal(answer.status, 200, await answer.clone().text());
      assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
      return readEvents(await answer.text());
    },
  };
}
