import { indicatorsOf } from '../rules/calendar/indicator-timings.ts';
import type { Programme } from '../rules/format/programme.ts';
import type { Text } from '../rules/format/text.ts';
import type { Speaker } from './speaker.ts';

/**
 * The name of whatever an id of the files stands for: a party, unit, post, council, event, period, scope, measure,
 * subject, clause, indicator, activity or budget row. An id that names nothing is shown as it is.
 */
export function nameOf(id: string, programme: Programme, speaker: Speaker): string {
  const text = namesOf(programme).get(id);
  if (text !== undefined) return speaker.say(text);
  // Every programme has these, also where its files do not name them.
  return id === 'signature' || id === 'start' ? speaker.t(`timing.event.${id}`) : id;
}

/** Id and name together, as answers carry them. */
export function named(id: string, programme: Programme, speaker: Speaker): { id: string; name: string } {
  return { id, name: nameOf(id, programme, speaker) };
}

const known = new WeakMap<Programme, Map<string, Text>>();

function namesOf(programme: Programme): Map<string, Text> {
  const cached = known.get(programme);
  if (cached !== undefined) return cached;
  const names = collect(programme);
  known.set(programme, names);
  return names;
}

// Later entries win: what the agreement's actors are called comes last.
function collect({ programme, logframe, clauses, paragraphs, budget }: Programme): Map<string, Text> {
  const names = new Map<string, Text>();
  const add = (id: string, text: Text) => names.set(id, text);
  for (const row of budget.rows) {
    add(row.id, row.title);
    add(`budget.${row.id}`, row.title);
  }
  for (const { id, label } of paragraphs.subjects) add(id, label);
  for (const { id, label } of logframe.measures) add(id, label);
  for (const statement of paragraphs.paragraphs.flatMap(({ states }) => states)) {
    if ('calls_for' in statement) add(statement.calls_for, statement.label);
  }
  for (const component of logframe.components) {
    for (const activity of component.activities) add(activity.id, activity.statement);
  }
  for (const indicator of indicatorsOf({ logframe })) add(indicator.id, indicator.statement);
  for (const { id, title } of clauses.clauses) add(id, title);
  for (const { id, label } of [
    ...programme.periods,
    ...programme.scopes,
    ...programme.events,
    ...programme.lists,
  ]) {
    add(id, label);
  }
  for (const { id, name } of [...programme.parties, ...programme.clusters, ...programme.financiers])
    add(id, name);
  for (const council of programme.councils) add(council.id, council.name);
  for (const unit of programme.units) {
    add(unit.id, unit.name);
    for (const post of unit.posts) {
      add(post.id, post.name);
      add(`${unit.id}.${post.id}`, post.name);
    }
  }
  return names;
}
