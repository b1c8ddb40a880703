import type { ActionContext } from '#kernel/action.ts';
import { invariant } from '#kernel/invariant.ts';
import type { FactServices } from './fact-services.ts';
import { notHappenedYet } from './problems.ts';

/** Refuses a day that the programme's zone has not come to: nobody records what will happen. */
export async function mustHaveHappened(
  { programmes }: Pick<FactServices, 'programmes'>,
  { db, programme, clock, locale }: ActionContext,
  day: string,
  path = 'body.happenedOn',
): Promise<void> {
  invariant(programme !== null, 'a fact is recorded in a programme');
  const { timeZone } = await programmes.outline(db, programme, locale);
  const today = clock.today(timeZone).toString();
  if (day <= today) return;
  throw notHappenedYet({ day, today }, { errors: [{ path, message: '' }] });
}
