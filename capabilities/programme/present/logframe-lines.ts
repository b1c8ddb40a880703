import type { FindingPlace } from '../rules/check/finding.ts';
import type { Programme } from '../rules/format/programme.ts';
import type { Text } from '../rules/format/text.ts';

/** What stands in the logical framework's file: an indicator, an activity, or a level with its name. */
export type LogframeItem = { kind: 'level' | 'indicator' | 'activity'; id: string; text: Text };

const known = new WeakMap<Programme, { line: number; item: LogframeItem }[]>();

/** The item of logframe.yaml in which a place stands: the last one that begins on its line or above. */
export function logframeItemAt(place: FindingPlace, programme: Programme): LogframeItem | undefined {
  if (place.file !== 'logframe.yaml') return undefined;
  const items = known.get(programme) ?? collect(programme);
  known.set(programme, items);
  return items.findLast(({ line }) => line <= place.line)?.item;
}

type Statement = { id: string; statement: Text };
type Level = { indicators: readonly Statement[]; statement: Text };

function collect({ logframe, locate }: Programme) {
  const lineOf = (...path: (string | number)[]) => locate('logframe.yaml', path).line;
  const itemAt = (kind: LogframeItem['kind'], id: string, text: Text, ...path: (string | number)[]) => ({
    line: lineOf(...path),
    item: { kind, id, text },
  });
  const ofLevel = (id: string, level: Level, ...path: (string | number)[]) => [
    itemAt('level', id, level.statement, ...path),
    ...level.indicators.map((indicator, at) =>
      itemAt('indicator', indicator.id, indicator.statement, ...path, 'indicators', at),
    ),
  ];
  return [
    ...ofLevel('goal', logframe.goal, 'goal'),
    ...ofLevel('purpose', logframe.purpose, 'purpose'),
    ...logframe.components.flatMap((component, index) => [
      ...ofLevel(component.id, component, 'components', index),
      ...component.activities.map((activity, at) =>
        itemAt('activity', activity.id, activity.statement, 'components', index, 'activities', at),
      ),
    ]),
  ].sort((one, other) => one.line - other.line);
}
