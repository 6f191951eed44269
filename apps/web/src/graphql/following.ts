import { subscriptionExchange, type Exchange } from 'urql';
import type { Client as Socket } from 'graphql-ws';

/** Subscriptions, by a client that is loaded when the first of them begins. */
export function following(introduction: () => Record<string, string>): Exchange {
  let loading: Promise<Socket> | null = null;
  const socket = async (): Promise<Socket> => {
    loading ??= import('./socket.js').then(({ createSocket }) => createSocket(introduction));
    return loading;
  };
  return subscriptionExchange({
    forwardSubscription: ({ query = '', variables, operationName }) => ({
      subscribe(sink) {
        let end: (() => void) | null = null;
        let isOver = false;
        socket().then(
          (opened) => {
            if (isOver) return;
            end = opened.subscribe(
              { query, variables: variables as Record<string, unknown>, operationName },
              {
                next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
                error: (error) => sink.error(error),
                complete: () => sink.complete(),
              },
            );
          },
          (error: unknown) => {
            // Another try may find it.
            loading = null;
            sink.error(error);
          },
        );
        return {
          unsubscribe() {
            isOver = true;
            end?.();
          },
        };
      },
    }),
  });
}
