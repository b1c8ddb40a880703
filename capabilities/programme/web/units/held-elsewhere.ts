import type { UnitsData } from '../units-page.tsx';

/** The posts that a person holds besides one, in words. */
export function heldElsewhere(
  { units, at }: Pick<UnitsData, 'units' | 'at'>,
  person: string,
  except: string,
): string[] {
  return units.flatMap((unit) =>
    unit.posts
      .filter(
        ({ id, fillings }) =>
          id !== except &&
          fillings.some(
            (filling) =>
              filling.person?.id === person &&
              filling.fact.voided === null &&
              (filling.last === null || filling.last >= at),
          ),
      )
      .map(({ name }) => [name, unit.acronym ?? unit.name, unit.cluster?.name].filter(Boolean).join(', ')),
  );
}
