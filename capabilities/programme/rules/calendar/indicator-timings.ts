import type { Condition, Indicator } from '../format/logframe-file.ts';
import type { Programme } from '../format/programme.ts';
import type { Text } from '../format/text.ts';
import type { Timing } from '../format/timing.ts';

/** A date by which the logical framework promises something. */
export type IndicatorTiming = {
  /** `indicator-1.5`; targets that follow one another add their place: `indicator-2.1.2`. */
  id: string;
  indicator: string;
  /** Measures that are promised by then. */
  measures: string[];
  /** What must hold by then, all of it together. */
  conditions: Condition[];
  timing: Timing;
  title: Text;
  paragraph: string;
  owner: string;
  verification: Text[];
};

/** The dated promises of the logical framework, in its order. An indicator without a date has none. */
export function indicatorTimings(programme: Programme): IndicatorTiming[] {
  const owner = programme.programme.parties.find(({ role }) => role === 'executing_agency')?.id ?? '';
  return indicatorsOf(programme).flatMap((indicator) => {
    const shared = {
      indicator: indicator.id,
      title: indicator.statement,
      paragraph: indicator.source,
      owner,
      verification: indicator.verification,
    };
    return timingsOf(indicator).map(({ timing, conditions }, index) => ({
      ...shared,
      id: `indicator-${indicator.id}${index === 0 ? '' : `.${index + 1}`}`,
      measures: conditions.flatMap((condition) => condition.measure ?? indicator.measure ?? []),
      conditions,
      timing,
    }));
  });
}

/** Goal, purpose and components, in the order of the logical framework. */
export function indicatorsOf({ logframe }: Pick<Programme, 'logframe'>): Indicator[] {
  return [
    ...logframe.goal.indicators,
    ...logframe.purpose.indicators,
    ...logframe.components.flatMap((component) => component.indicators),
  ];
}

/** The indicator's own date, that of its heading otherwise, and those of targets that name a date of their own. */
function timingsOf(indicator: Indicator): { timing: Timing; conditions: Condition[] }[] {
  const conditions = conditionsOf(indicator);
  const common = indicator.due ?? indicator.under?.due;
  const undated = conditions.filter(({ by }) => by === undefined);
  const first = common === undefined ? [] : [{ timing: common, conditions: undated }];
  const steps = conditions.flatMap((condition) =>
    condition.by === undefined ? [] : [{ timing: condition.by, conditions: [condition] }],
  );
  return undated.length === 0 && conditions.length > 0 ? steps : [...first, ...steps];
}

/** All conditions of an indicator's target. */
export function conditionsOf({ target }: Indicator): Condition[] {
  if (target === undefined) return [];
  return 'all' in target ? target.all : [target];
}
