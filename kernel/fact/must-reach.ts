import type { ActionContext } from '#kernel/action.ts';
import { notPermitted } from '#kernel/http/problems.ts';

/**
 * Refuses whoever holds a permission, and not here: a coordinator records nothing of the whole programme. A door opens
 * to whoever holds it anywhere, because not every subject lies in a part.
 */
export function mustReach(
  { may }: Pick<ActionContext, 'may'>,
  permission: string,
  cluster: string | null,
): void {
  if (!may(permission, { cluster })) throw notPermitted({ permission });
}
