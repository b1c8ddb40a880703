import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { AnyEndpoint, ResponseOf } from '#kernel/http/endpoint.ts';
import { useWritingClosed } from '#web/ui/writing.tsx';
import { actKeys } from './act-keys.ts';
import { contractFaults } from './contract-faults.ts';
import { perform } from './perform.ts';
import { usePlace } from './place.ts';
import { isPassing, isRefusedError, readRefusal, refusedError } from './refusal.ts';

export type ActionInput<E extends AnyEndpoint> = {
  /** The programme comes from the address where none is named; what else the path names comes from here. */
  params?: Omit<z.input<E['params']>, 'programme'> & { programme?: string };
  body?: z.input<E['body']>;
};

export type ActionOptions<E extends AnyEndpoint> = {
  /** What is asked anew once it is done: what is named, or, where figures follow from it, everything that is shown. */
  renews?: readonly AnyEndpoint[] | 'everything';
  onDone?: (answer: ResponseOf<E>) => void;
};

export type Action<E extends AnyEndpoint> = {
  /** Does it; while it is being done, nothing. */
  act: (input: ActionInput<E>) => void;
  pending: boolean;
  /** What the server said last, until it is done again or set aside. */
  answer: ResponseOf<E> | undefined;
  error: Error | null;
  /** What is wrong at a place of what was sent: `errorAt('password')` for `body.password`. */
  errorAt: (field: string) => string | undefined;
  setAside: () => void;
};

/** An act of the reader at the programme and in the language of the address. */
export function useAction<E extends AnyEndpoint>(endpoint: E, options: ActionOptions<E> = {}): Action<E> {
  const place = usePlace();
  const queries = useQueryClient();
  const { t } = useTranslation('web');
  const closed = useWritingClosed();
  const [keys] = useState(() => actKeys());
  const mutation = useMutation<ResponseOf<E>, Error, ActionInput<E>>({
    mutationFn: async (input) => {
      // The buttons say it first; an act that has none of them changes nothing all the same.
      if (closed !== undefined && 'programme' in endpoint.params.shape) {
        throw refusedError(readRefusal(409, { type: 'client.not-now', detail: closed }));
      }
      const faults = contractFaults(endpoint, input.body ?? {}, t);
      if (faults !== undefined) throw faults;
      const known = 'programme' in endpoint.params.shape ? { programme: place.programme } : {};
      // The programme was put where the endpoint's own shape has it, and the server checks the values again.
      const whole = { params: { ...known, ...input.params }, body: input.body ?? {} } as Parameters<
        typeof perform<E>
      >[1];
      return perform(endpoint, whole, keys.keyFor(whole), place.lang);
    },
    onSuccess: async (answer) => {
      keys.answered();
      const { renews = [] } = options;
      if (renews === 'everything') await queries.invalidateQueries();
      else await Promise.all(renews.map(({ path }) => queries.invalidateQueries({ queryKey: [path] })));
      options.onDone?.(answer);
    },
    onError: (error) => {
      if (!isPassing(error)) keys.answered();
    },
    // A password is not kept longer than the form that sent it.
    gcTime: 0,
  });
  const { data, error, isPending, mutate, reset } = mutation;
  return {
    act: (input) => {
      if (!isPending) mutate(input);
    },
    pending: isPending,
    answer: data,
    error,
    errorAt: (field) =>
      isRefusedError(error)
        ? error.refusal.errors.find(({ path }) => path === `body.${field}`)?.message
        : undefined,
    setAside: reset,
  };
}
