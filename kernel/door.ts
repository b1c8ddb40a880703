/**
 * Who may pass: the name of a permission; `signed-in` for everybody who is; `public` for those who come with a link or
 * nothing at all, a list that a test of the repository holds short; `machine` for whoever runs it, on the command line.
 */
export type Door = string;

/** Whether a door is a permission of the policy. */
export function isPermission(door: Door): boolean {
  return !['public', 'signed-in', 'machine'].includes(door);
}
