import { useCallback, useState } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import { faultOf, type Fault } from './fault.js';
import { keptAnswer, shownAnswer, type LastAnswer, type Shown } from './shownAnswer.js';

/** Every question carries this mark and every act clears it, so that a page is asked again after something changed. */
export const everything = { additionalTypenames: ['Everything'] };

export interface Answer<Data, Variables> extends Shown<Data> {
  fault: Fault | null;
  /** What the data that is shown was asked with: while the next answer is on its way, it is that of the one before. */
  askedWith: Variables | undefined;
  ask(): void;
}

export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false }: { pause?: boolean } = {},
): Answer<Data, Variables> {
  const [{ data, error, fetching, stale, operation }, execute] = useQuery<Data, AnyVariables>({
    query: query as TypedDocumentNode<Data, AnyVariables>,
    variables,
    pause,
    context: everything,
  });
  const of = JSON.stringify(variables);
  const asked = { data, fault: error ? faultOf(error) : null, fetching, stale };
  const [last, setLast] = useState<LastAnswer<Data> | null>(null);
  const kept = keptAnswer(asked, last, of);
  if (kept !== last) setLast(kept);
  const ask = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const shown = shownAnswer(asked, last, of);
  const askedWith = shown.data === data ? (operation?.variables as Variables | undefined) : variables;
  return { ...shown, fault: asked.fault, askedWith, ask };
}
