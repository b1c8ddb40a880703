import { type ActionContext, defineWrite } from '#kernel/action.ts';
import type { Database } from '#kernel/db/row-types.ts';
import type { WriteRoute } from '#kernel/route.ts';
import type { replacementOf, voidingOf } from './contract.ts';
import type { FactColumns, FactKind, FactTable } from './fact-kind.ts';
import type { FactServices } from './fact-services.ts';
import { mustReach } from './must-reach.ts';
import { replacePaper } from './replace-paper.ts';
import { mustStand, voidFact } from './void-fact.ts';

type Row<Table extends FactTable> = FactColumns & Database[Table];

/** What a slice says of a kind of fact, so that its facts can be taken back and their papers replaced. */
export type Keeping<Table extends FactTable> = Readonly<{
  kind: FactKind<Table>;
  /** Names of the two actions, under which the trail tells them: `programme.void-submission`. */
  actions: Readonly<{ void: string; replace: string }>;
  endpoints: Readonly<{
    void: ReturnType<typeof voidingOf<string>>;
    replace: ReturnType<typeof replacementOf<string>>;
  }>;
  /** Who may, where the fact lies. */
  door: string;
  /** What the fact is about, as the trail calls it. */
  called(context: ActionContext, fact: Row<Table>): Promise<string>;
  /** Refuses what other facts rest on. */
  mustBeFree?(context: ActionContext, fact: Row<Table>): Promise<void>;
}>;

/** The two ways in which a recorded fact can change: it is taken back, or a paper of it is replaced. */
export function keepingFacts<Table extends FactTable>(
  services: FactServices,
  keeping: Keeping<Table>,
): readonly WriteRoute[] {
  const { kind, actions, endpoints, door, called, mustBeFree } = keeping;
  const place = (fact: Row<Table>) => ({ cluster: fact.cluster_id });
  return [
    defineWrite({
      name: actions.void,
      endpoint: endpoints.void,
      door,
      together: true,
      subject: (context, { params }) => seenFact(context, kind, params.fact),
      place,
      async run(context, { body }, fact) {
        mustReach(context, door, fact.cluster_id);
        mustStand(fact);
        await mustBeFree?.(context, fact);
        await voidFact(services, context, kind, { id: fact.id, reason: body.reason });
        return {
          answer: { fact: fact.id },
          trail: {
            ...told(fact, await called(context, fact)),
            details: { day: fact.happened_on, reason: body.reason },
          },
        };
      },
    }),
    defineWrite({
      name: actions.replace,
      endpoint: endpoints.replace,
      door,
      subject: (context, { params }) => seenFact(context, kind, params.fact),
      place,
      async run(context, { body }, fact) {
        mustReach(context, door, fact.cluster_id);
        mustStand(fact);
        await replacePaper(context, { fact: fact.id, evidence: body.replaces, file: body.file });
        return {
          answer: { fact: fact.id },
          trail: { ...told(fact, await called(context, fact)), details: { day: fact.happened_on } },
        };
      },
    }),
  ];

  function told(fact: Row<Table>, name: string) {
    return { about: { kind: kind.name, id: fact.id, name }, cluster: fact.cluster_id };
  }
}

/** A fact of a kind in the programme entered, if it is in sight. */
async function seenFact<Table extends FactTable>(
  { db, programme }: Pick<ActionContext, 'db' | 'programme'>,
  { table }: FactKind<Table>,
  id: string,
): Promise<Row<Table> | undefined> {
  const row = await db
    // All tables of facts have the columns that are asked by.
    .selectFrom(table as 'programme.submissions')
    .selectAll()
    .where('programme_id', '=', programme?.id ?? '')
    .where('id', '=', id)
    .executeTakeFirst();
  // The columns are those of the table that was asked.
  return row as Row<Table> | undefined;
}
