import { SetMetadata } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import type { EventDefinition } from './domain-event.js';

export const subscriptionKey = 'sillage:subscription';

export interface Subscription {
  readonly event: EventDefinition;
  /** Names the effect, once for ever: `<feature>.<verb>`. It is the key of the receipt. */
  readonly subscriber: string;
}

type SubscriberMethod<P> = (payload: P, tx: Transaction) => Promise<void>;

/**
 * Makes a provider's method hear of an event, in a transaction of its own, at least once and with effect once: the
 * receipt is written with the effect.
 */
export function Subscribe<P extends object>(event: EventDefinition<P>, subscriber: string) {
  return <M extends SubscriberMethod<P>>(target: object, key: string, descriptor: TypedPropertyDescriptor<M>): void => {
    SetMetadata<string, Subscription>(subscriptionKey, { event: event as unknown as EventDefinition, subscriber })(
      target,
      key,
      descriptor,
    );
  };
}
