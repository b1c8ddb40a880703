import { createContext, type ReactNode, useContext } from 'react';

const WritingContext = createContext<string | undefined>(undefined);

/**
 * Says to every form and button below why nothing is recorded here now; undefined while something is. They ask for it
 * themselves, so that none can forget it.
 */
export function WritingProvider({ closed, children }: { closed: string | undefined; children: ReactNode }) {
  return <WritingContext value={closed}>{children}</WritingContext>;
}

/** Why nothing is recorded where this stands; undefined where something is. */
export function useWritingClosed(): string | undefined {
  return useContext(WritingContext);
}
