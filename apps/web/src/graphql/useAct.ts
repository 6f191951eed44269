import { useCallback, useRef, useState } from 'react';
import { useMutation, type TypedDocumentNode } from 'urql';
import { faultOf, type Fault } from './fault.js';
import { EVERYTHING } from './useAnswer.js';

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

function newMutationId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One thing a person can do. A second try of the same act carries the same id, so that a lost answer never does it twice. */
export function useAct<Data, Input extends WithMutationId>(
  mutation: TypedDocumentNode<Data, { input: Input }>,
): Act<Data, Input> {
  const [{ fetching }, execute] = useMutation<Data, { input: Input }>(mutation);
  const [fault, setFault] = useState<Fault | null>(null);
  const lastTry = useRef<{ input: string; id: string } | null>(null);

  const act = useCallback(
    async (input: Input) => {
      const key = JSON.stringify(input);
      if (lastTry.current?.input !== key) lastTry.current = { input: key, id: newMutationId() };
      setFault(null);
      const result = await execute({ input: { ...input, clientMutationId: lastTry.current.id } }, EVERYTHING);
      if (result.error) {
        setFault(faultOf(result.error));
        return null;
      }
      lastTry.current = null;
      return result.data ?? null;
    },
    [execute],
  );
  return { act, busy: fetching, fault, forget: useCallback(() => setFault(null), []) };
}
