import { useCallback, useState } from 'react';
import { useMutation, type TypedDocumentNode } from 'urql';
import { attempt } from './attempt.js';
import { faultOf, type Fault } from './fault.js';
import { Tries } from './tries.js';
import { everything } from './useAnswer.js';

interface WithMutationId {
  clientMutationId?: string | null | undefined;
}

export interface Act<Data, Input> {
  /** Answers the data, or null when it was refused; the reason is then in `fault`. */
  act(input: Input): Promise<Data | null>;
  busy: boolean;
  fault: Fault | null;
  forget(): void;
}

/** One thing a person can do. */
export function useAct<Data, Input extends WithMutationId>(
  mutation: TypedDocumentNode<Data, { input: Input }>,
): Act<Data, Input> {
  const [{ fetching }, execute] = useMutation<Data, { input: Input }>(mutation);
  const [fault, setFault] = useState<Fault | null>(null);
  const [tries] = useState(() => new Tries());

  const act = useCallback(
    async (input: Input) => {
      setFault(null);
      const { data, error } = await attempt(tries, input, (sent) => execute({ input: sent }, everything));
      if (error) setFault(faultOf(error));
      return error ? null : (data ?? null);
    },
    [execute, tries],
  );
  return { act, busy: fetching, fault, forget: useCallback(() => setFault(null), []) };
}
