import type { ItemPath, Programme, ProgrammeFileName } from './programme.ts';
import { programmeFileNames } from './programme.ts';
import type { NameKind } from './reference.ts';

/** Something that the files define under a name. */
export type Declaration = {
  kind: NameKind;
  name: string;
  file: ProgrammeFileName;
  path: ItemPath;
  /** The paragraphs may ask for one work in several places. */
  repeats?: boolean;
};

/** Everything that a programme's files define under a name, in the order of the files. */
export function declarationsOf(programme: Programme): Declaration[] {
  return [
    ...inProgrammeFile(programme),
    ...inLogframe(programme),
    ...inClauses(programme),
    ...inParagraphs(programme),
    ...programme.budget.rows.map(({ id, line }) =>
      declare('row', id, programmeFileNames.budget, [line, 'id']),
    ),
  ];
}

function declare(kind: NameKind, name: string, file: ProgrammeFileName, path: ItemPath): Declaration {
  return { kind, name, file, path };
}

type Named = { id: string };

/** One declaration for each item of a list, at its id. */
function each(
  kind: NameKind,
  items: readonly Named[],
  file: ProgrammeFileName,
  path: ItemPath,
): Declaration[] {
  return items.map(({ id }, index) => declare(kind, id, file, [...path, index, 'id']));
}

function inProgrammeFile({ programme }: Programme): Declaration[] {
  const file = programmeFileNames.programme;
  const lists: [NameKind, readonly Named[], string][] = [
    ['party', programme.parties, 'parties'],
    ['financier', programme.financiers, 'financiers'],
    ['cluster', programme.clusters, 'clusters'],
    ['scope', programme.scopes, 'scopes'],
    ['unit', programme.units, 'units'],
    ['council', programme.councils, 'councils'],
    ['period', programme.periods, 'periods'],
    ['event', programme.events, 'events'],
    ['list', programme.lists, 'lists'],
    ['criterion', programme.eligibility, 'eligibility'],
    ['risk', programme.risks, 'risks'],
    ['related_project', programme.related_projects, 'related_projects'],
    ['project_file', programme.project_files, 'project_files'],
    ['identity_document', programme.identity_documents, 'identity_documents'],
  ];
  return [
    ...lists.flatMap(([kind, items, key]) => each(kind, items, file, [key])),
    ...programme.units.flatMap((unit, index) =>
      unit.posts.map(({ id }, post) =>
        declare('post', `${unit.id}.${id}`, file, ['units', index, 'posts', post, 'id']),
      ),
    ),
    ...programme.lists.flatMap((list, index) =>
      list.items.map(({ id }, item) =>
        declare('item', `${list.id}.${id}`, file, ['lists', index, 'items', item, 'id']),
      ),
    ),
  ];
}

function inLogframe({ logframe }: Programme): Declaration[] {
  const file = programmeFileNames.logframe;
  const { goal, purpose, components } = logframe;
  return [
    ...each('indicator', goal.indicators, file, ['goal', 'indicators']),
    ...each('indicator', purpose.indicators, file, ['purpose', 'indicators']),
    ...each('component', components, file, ['components']),
    ...components.flatMap(({ indicators, activities }, index) => [
      ...each('indicator', indicators, file, ['components', index, 'indicators']),
      ...each('activity', activities, file, ['components', index, 'activities']),
    ]),
    ...each('measure', logframe.measures, file, ['measures']),
    ...worksIn(logframe.states, file, ['states']),
  ];
}

function inClauses({ clauses }: Programme): Declaration[] {
  const file = programmeFileNames.clauses;
  return [
    ...each('clause', clauses.clauses, file, ['clauses']),
    ...clauses.clauses.flatMap((clause, index) =>
      clause.kind === 'instalments'
        ? clause.parts.map(({ id }, part) =>
            declare('clause', `${clause.id}.${id}`, file, ['clauses', index, 'parts', part, 'id']),
          )
        : [],
    ),
  ];
}

function inParagraphs({ paragraphs: all }: Programme): Declaration[] {
  const file = programmeFileNames.paragraphs;
  return [
    ...each('chapter', all.chapters, file, ['chapters']),
    ...each('paragraph', all.paragraphs, file, ['paragraphs']),
    ...each('footnote', all.footnotes, file, ['footnotes']),
    ...each('table', all.tables, file, ['tables']),
    ...each('list', all.lists, file, ['lists']),
    ...each('subject', all.subjects, file, ['subjects']),
    ...all.lists.flatMap(({ items }, index) => each('item', items, file, ['lists', index, 'items'])),
    ...all.tables.flatMap((table, index) =>
      table.rows.map(({ id }, row) =>
        declare('table_row', `${table.id}.${id}`, file, ['tables', index, 'rows', row, 'id']),
      ),
    ),
    ...all.paragraphs.flatMap(({ states }, index) => worksIn(states, file, ['paragraphs', index, 'states'])),
    ...all.footnotes.flatMap(({ states }, index) => worksIn(states, file, ['footnotes', index, 'states'])),
  ];
}

function worksIn(
  states: Programme['paragraphs']['paragraphs'][number]['states'],
  file: ProgrammeFileName,
  path: ItemPath,
): Declaration[] {
  return states.flatMap((statement, index) =>
    'calls_for' in statement
      ? [{ ...declare('work', statement.calls_for, file, [...path, index, 'calls_for']), repeats: true }]
      : [],
  );
}
