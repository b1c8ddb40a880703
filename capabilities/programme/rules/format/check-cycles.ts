import { type FileProblem, fileProblem } from './file-problem.ts';
import type { ItemPath, Programme, ProgrammeFileName } from './programme.ts';
import type { Timing } from './timing.ts';

/** Things that are defined by one another in a circle: nothing could be computed from them. */
export function checkCycles(programme: Programme): FileProblem[] {
  return [
    rowsWithin(programme),
    rowsAdded(programme),
    measures(programme),
    subjects(programme),
    timings(programme),
  ].flatMap((things) => circlesIn(things, programme));
}

type Thing = { name: string; needs: string[]; file: ProgrammeFileName; path: ItemPath };

function rowsWithin({ budget }: Programme): Thing[] {
  return budget.rows.map(({ id, within, line }) => ({
    name: id,
    needs: within === undefined ? [] : [within],
    file: 'budget.csv',
    path: [line, 'within'],
  }));
}

function rowsAdded({ budget }: Programme): Thing[] {
  return budget.rows.map(({ id, adds, line }) => ({
    name: id,
    needs: adds,
    file: 'budget.csv',
    path: [line, 'adds'],
  }));
}

function measures({ logframe }: Programme): Thing[] {
  return logframe.measures.map(({ id, compute }, index) => {
    const needs =
      compute === undefined || compute.how === 'distinct'
        ? []
        : 'numerator' in compute
          ? [compute.numerator, compute.denominator]
          : 'of' in compute
            ? [compute.of]
            : [];
    return { name: id, needs, file: 'logframe.yaml', path: ['measures', index, 'compute'] };
  });
}

function subjects({ paragraphs }: Programme): Thing[] {
  return paragraphs.subjects.map(({ id, same_as }, index) => ({
    name: id,
    needs: same_as === undefined ? [] : [same_as],
    file: 'paragraphs.yaml',
    path: ['subjects', index, 'same_as'],
  }));
}

/** Obligations and events that wait for one another. */
function timings({ clauses, programme }: Programme): Thing[] {
  const obligations = clauses.clauses.flatMap((clause, index): Thing[] =>
    clause.kind === 'obligation'
      ? [
          {
            name: clause.id,
            needs: anchorsIn(clause.due),
            file: 'clauses.yaml',
            path: ['clauses', index, 'due'],
          },
        ]
      : [],
  );
  const events = programme.events.map(
    ({ id, by }, index): Thing => ({
      name: id,
      needs: by === undefined ? [] : anchorsIn(by),
      file: 'programme.yaml',
      path: ['events', index, 'by'],
    }),
  );
  return [...obligations, ...events];
}

/** What a timing counts from. “Before” orders two things without either giving the other its date. */
function anchorsIn(timing: Timing): string[] {
  if ('after' in timing) return [timing.after];
  if ('with' in timing) return [timing.with];
  if ('at_each' in timing) return [timing.at_each];
  if ('earlier_of' in timing) return timing.earlier_of.flatMap(anchorsIn);
  if ('later_of' in timing) return timing.later_of.flatMap(anchorsIn);
  if (!('every' in timing)) return [];
  return [
    ...(timing.from === undefined ? [] : [timing.from]),
    ...(timing.until === undefined ? [] : anchorsIn(timing.until)),
  ];
}

/** Each circle once, at the first of its things. */
function circlesIn(things: readonly Thing[], programme: Programme): FileProblem[] {
  const byName = new Map(things.map((thing) => [thing.name, thing]));
  const done = new Set<string>();
  return things.flatMap((thing) => {
    const circle = circleFrom(thing, byName, done);
    if (circle === undefined) return [];
    const place = programme.locate(thing.file, thing.path);
    return [
      fileProblem('circle', thing.file, place, { params: { circle: [...circle, circle[0]].join(' → ') } }),
    ];
  });
}

/** Depth first with a list of its own instead of calls, so that a long chain costs no stack. */
function circleFrom(
  start: Thing,
  byName: ReadonlyMap<string, Thing>,
  done: Set<string>,
): string[] | undefined {
  const trail: { name: string; needs: string[] }[] = [];
  const enter = (name: string) => {
    const thing = byName.get(name);
    if (thing !== undefined && !done.has(name)) trail.push({ name, needs: [...thing.needs] });
  };
  enter(start.name);
  for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
    const next = last.needs.shift();
    if (next === undefined) {
      done.add(last.name);
      trail.pop();
      continue;
    }
    const seen = trail.findIndex(({ name }) => name === next);
    if (seen !== -1) {
      for (const { name } of trail) done.add(name);
      return trail.slice(seen).map(({ name }) => name);
    }
    enter(next);
  }
  return undefined;
}
