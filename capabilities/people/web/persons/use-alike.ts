import { useMutation } from '@tanstack/react-query';
import type { ListedPersonShape } from '#people/contract';
import { listAlike } from '#people/contract';
import { call } from '#web/client/call.ts';
import { usePlace } from '#web/client/place.ts';

type Name = Readonly<{ givenNames: string; familyNames: string }>;

/**
 * Looks for persons whose name is probably the one that somebody is about to record. Where there are none, or they cannot
 * be asked for, recording goes on: a name like another's is a warning and no hindrance.
 */
export function useAlike() {
  const { programme, lang } = usePlace();
  const looked = useMutation({
    mutationFn: async ({ givenNames, familyNames }: Name): Promise<readonly ListedPersonShape[]> => {
      const query = { given: givenNames, family: familyNames };
      const { persons } = await call(listAlike, { params: { programme }, query }, lang);
      return persons;
    },
  });
  return {
    found: looked.data ?? [],
    pending: looked.isPending,
    look: (name: Name, onNone: () => void) =>
      looked.mutate(name, {
        onSuccess: (found) => {
          if (found.length === 0) onNone();
        },
        onError: onNone,
      }),
    forget: looked.reset,
  };
}
