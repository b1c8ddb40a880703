import type { ActionContext } from '#kernel/action.ts';
import type { Programme } from '#kernel/db/programme.ts';
import { notPermitted } from '#kernel/http/problems.ts';
import { invariant } from '#kernel/invariant.ts';

/** What a read and a write have in common: whom they serve, in which programme, and what that person sees and may. */
export type Asked = Pick<ActionContext, 'db' | 'identity' | 'locale' | 'may'> &
  Readonly<{ programme: Programme }>;

/** The context of a write at a path that names a programme. */
export function inProgramme(context: ActionContext): ActionContext & Asked {
  const { programme } = context;
  invariant(programme !== null, 'the path names a programme');
  return { ...context, programme };
}

/** Whether somebody may do something to a person: everywhere, or in a cluster in which the person takes part. */
export function mayTo({ may }: Pick<Asked, 'may'>, permission: string, clusters: readonly string[]): boolean {
  return may(permission) || clusters.some((cluster) => may(permission, { cluster }));
}

/** Refuses whoever sees the person by one role and holds the permission by another, somewhere else. */
export function mustReach(asked: Pick<Asked, 'may'>, permission: string, clusters: readonly string[]): void {
  if (!mayTo(asked, permission, clusters)) throw notPermitted({ permission });
}
