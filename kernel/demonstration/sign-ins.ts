import { randomInt } from 'node:crypto';
import type { Member } from './scene.ts';

/** With what somebody of the demonstration signs in: told once, and kept as a hash alone. */
export type SignInOf = Readonly<{ member: Member; password: string }>;

/** A password for each, of chance that nobody can repeat: the pages may be open to others. */
export function signInsOf(cast: readonly Member[]): readonly SignInOf[] {
  return cast.map((member) => ({ member, password: passwordOf(4) }));
}

// Letters and figures that nobody takes for one another, in groups that are easy to copy.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

function passwordOf(groups: number): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}
