import { subscriptionExchange, type Exchange } from 'urql';
import type { Client as Socket } from 'graphql-ws';
import { beginAgain } from './beginAgain.js';

interface Following {
  /** What the connection begins with. */
  introduction(this: void): Record<string, string>;
  /** Waits until the person has signed in again, and says whether they have. */
  signedInLater(this: void): Promise<boolean>;
}

/** Subscriptions, by a client that is loaded when the first of them begins. They end with the sign-in, and begin again with it. */
export function following({ introduction, signedInLater }: Following): Exchange {
  let loading: Promise<Socket> | null = null;
  const socket = async (): Promise<Socket> => {
    loading ??= import('./socket.js').then(({ createSocket }) => createSocket(introduction));
    return loading;
  };
  return subscriptionExchange({
    forwardSubscription: ({ query = '', variables, operationName }) => ({
      subscribe(sink) {
        let end: (() => void) | null = null;
        const begin = (over: (error: unknown) => void): void => {
          socket().then(
            (opened) => {
              if (isOver) return;
              end = opened.subscribe(
                { query, variables: variables as Record<string, unknown>, operationName },
                {
                  next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
                  error: over,
                  complete: () => sink.complete(),
                },
              );
            },
            (error: unknown) => {
              // Another try may find it.
              loading = null;
              over(error);
            },
          );
        };
        let isOver = false;
        beginAgain(begin, { signedInLater, isOver: () => isOver, fail: (error) => sink.error(error) });
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
