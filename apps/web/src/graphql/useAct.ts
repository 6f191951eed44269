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
  const [, execute] = useMutation<Data, { input: Input }>(mutation);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [tries] = useState(() => new Tries());

  const act = useCallback(
    async (input: Input) => {
      setFault(null);
      setBusy(true);
      const { data, error } = await attempt(tries, input, (sent) => execute({ input: sent }, everything));
      // With its end, so that whoever sees the one sees the other.
      setBusy(false);
      if (error) setFault(faultOf(error));
      return error ? null : (data ?? null);
    },
    [execute, tries],
  );
  return { act, busy, fault, forget: useCallback(() => setFault(null), []) };
}
