import { useCallback, useState } from 'react';
import { useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import { faultOf, type Fault } from './fault.js';

/** Every question carries this mark and every act clears it, so that a page is asked again after something changed. */
export const EVERYTHING = { additionalTypenames: ['Everything'] };

export interface Answer<Data> {
  data: Data | undefined;
  fault: Fault | null;
  /** Nothing to show yet. */
  loading: boolean;
  /** Something is shown and a newer answer is on its way. */
  refreshing: boolean;
  ask(): void;
}

export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false }: { pause?: boolean } = {},
): Answer<Data> {
  const [{ data, error, fetching, stale }, execute] = useQuery<Data, AnyVariables>({
    query: query as TypedDocumentNode<Data, AnyVariables>,
    variables,
    pause,
    context: EVERYTHING,
  });
  const of = JSON.stringify(variables);
  const [last, setLast] = useState<{ of: string; data: Data } | null>(null);
  if (data && !error && !fetching && !stale && last?.data !== data) setLast({ of, data });
  const fault = error ? faultOf(error) : null;
  // An answer that does not come must not take away what somebody is reading, or writing.
  const keeps = fault !== null && fault.kind !== 'session-over' && last?.of === of;
  const shown = data ?? (keeps ? last.data : data);
  const ask = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  return {
    data: shown,
    fault,
    loading: shown === undefined && !error,
    refreshing: shown !== undefined && (fetching || stale),
    ask,
  };
}
