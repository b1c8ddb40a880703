import type { ResponseOf } from '#kernel/http/endpoint.ts';
import type { showLogframe } from '../../contract.ts';

type Levels = ResponseOf<typeof showLogframe>['levels'];

/** The indicators of the logical framework as a list to choose from, from the goal down. */
export function indicatorChoices(levels: Levels): { value: string; label: string }[] {
  return levels.flatMap(({ indicators }) =>
    indicators.map(({ id, numbered, statement }) => ({
      value: id,
      label: numbered ? `${id} ${statement}` : statement,
    })),
  );
}
