import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** Process numbers are reused; a number together with the moment of birth is not. */
export type ProcessIdentity = Readonly<{ pid: number; born: string }>;

/** A process that ended and waits for its parent to take note of it (a zombie) counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statOf(pid)?.[0] !== 'Z';
  } catch (error) {
    // EPERM: there is such a process, it only belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM' && statOf(pid)?.[0] !== 'Z';
  }
}

/** When the process was born, in the words of the system; '' where that cannot be known. */
export function birthOf(pid: number): string {
  if (process.platform === 'linux') {
    const ticks = statOf(pid)?.[19];
    if (ticks === undefined) return '';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  }
  return askPs(pid, 'lstart=');
}

// The fields of /proc/<pid>/stat after the command's name, which stands in brackets and may hold blanks: the first
// is the state, the twentieth the time of birth.
function statOf(pid: number): readonly string[] | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Whether the very process that was identified is still there. Where the birth is unknown, its number decides. */
export function isSameProcess(identity: ProcessIdentity): boolean {
  if (!isAlive(identity.pid)) return false;
  const born = birthOf(identity.pid);
  return born === '' || identity.born === '' || born === identity.born;
}

/** Program and arguments of a process; undefined when it is gone or cannot be read. */
export function commandLineOf(pid: number): readonly string[] | undefined {
  if (process.platform === 'linux') {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return words.length > 1 ? words.slice(0, -1) : undefined;
    } catch {
      return undefined;
    }
  }
  const line = askPs(pid, 'command=');
  return line === '' ? undefined : line.split(' ');
}

/** Names the world in which process numbers mean something: two containers on one folder have two of them. */
export function processWorld(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function askPs(pid: number, column: string): string {
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
