import { useNavigate } from '@tanstack/react-router';

export type Clocks = { at: string | undefined; known: string | undefined };

/** Turns both clocks. They stand in the address, so Back turns them back. */
export function useClocks() {
  const navigate = useNavigate();
  const turn = ({ at, known }: Clocks) =>
    void navigate({
      to: '.',
      // Given even when undefined: what is left out would be kept from the address.
      search: (search) => ({ ...search, at, known }),
    });
  return { turn, backToNow: () => turn({ at: undefined, known: undefined }) };
}
