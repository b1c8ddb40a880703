import type { Programme } from '../format/programme.ts';
import type { Text } from '../format/text.ts';

/** Something that the agreement takes for granted, or fears. */
export type Assumption = Readonly<{
  /** `risk/drought`; `assumption/1.1/2` for the second of an indicator or level. */
  id: string;
  kind: 'risk' | 'assumption';
  title: Text | undefined;
  statement: Text;
  response: Text | undefined;
  paragraph: string;
  /** The level or indicator under which it stands; null for a risk. */
  of: string | null;
}>;

/** The risks of the agreement, then the assumptions of its logical framework from the goal down. */
export function assumptionsOf({ programme, logframe }: Programme): Assumption[] {
  const risks = programme.risks.map(({ id, title, statement, response, source }) => ({
    id: `risk/${id}`,
    kind: 'risk' as const,
    title,
    statement,
    response,
    paragraph: source,
    of: null,
  }));
  const levels = [
    { id: 'goal', ...logframe.goal },
    { id: 'purpose', ...logframe.purpose },
    ...logframe.components,
  ];
  return [...risks, ...levels.flatMap((level) => [...under(level), ...level.indicators.flatMap(under)])];
}

function under({
  id,
  assumptions,
  source,
}: Readonly<{ id: string; assumptions: readonly Text[]; source: string }>): Assumption[] {
  return assumptions.map((statement, index) => ({
    id: `assumption/${id}/${index + 1}`,
    kind: 'assumption',
    title: undefined,
    statement,
    response: undefined,
    paragraph: source,
    of: id,
  }));
}
