import type { Agreement } from './agreement.ts';
import type { Draft } from './draft.ts';
import { listOf, placeAt } from './words.ts';

/** Components beside which the logical framework prints no money, though it does beside the others. */
export function componentAmounts({ programme }: Agreement): Draft[] {
  const { components } = programme.logframe;
  const printing = components.filter(({ budget }) => budget !== undefined);
  const silent = components.filter(
    ({ id, budget }) =>
      budget === undefined && programme.budget.rows.some(({ component }) => component === id),
  );
  if (printing.length === 0 || silent.length === 0) return [];
  return silent.map((component): Draft => {
    return {
      code: 'component-amount-missing',
      severity: 'warning',
      subject: `component.${component.id}`,
      params: {
        component: (speaker) => speaker.say(component.name),
        id: component.id,
        others: listOf(printing.map(({ id }) => id)),
      },
      places: [
        placeAt(
          programme,
          'logframe.yaml',
          ['components', components.indexOf(component)],
          component.source,
          (speaker) => speaker.say(component.name),
        ),
      ],
      values: [],
      arithmetic: [],
    };
  });
}
