import { SetMetadata } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import type { EventDefinition } from './domain-event.js';

export const subscriptionKey = 'sillage:subscription';

export interface Subscription {
  readonly event: EventDefinition;
  /** Names the effect, once for ever: `<feature>.<verb>`. It is the key of the receipt. */
  readonly subscriber: string;
  /** When it hears of them: of each, of many at once, or of each within the transaction that emits it. */
  readonly takes: 'ONE' | 'MANY' | 'WITHIN';
}

type SubscriberMethod<P> = (heard: P, tx: Transaction) => Promise<void>;

/**
 * Makes a provider's method hear of an event, in a transaction of its own, at least once and with effect once: the
 * receipt is written with the effect.
 */
export function Subscribe<P extends object>(event: EventDefinition<P>, subscriber: string) {
  return mark<P>({ event: event as unknown as EventDefinition, subscriber, takes: 'ONE' });
}

/**
 * Makes a provider's method hear of all events that wait, in one transaction: for what many people do at the same time.
 * They come in the order in which they happened, and one by one where they failed together. At least once and with
 * effect once, as with `Subscribe`.
 */
export function SubscribeMany<P extends object>(event: EventDefinition<P>, subscriber: string) {
  return mark<readonly P[]>({ event: event as unknown as EventDefinition, subscriber, takes: 'MANY' });
}

/**
 * Makes a provider's method hear of an event in the very transaction that emits it, before its commit: for what must
 * never be seen apart from the change. When the method fails, nothing of the change happens. Locks are taken here after
 * those of the use case, so what it will need is best locked there.
 */
export function SubscribeWithin<P extends object>(event: EventDefinition<P>, subscriber: string) {
  return mark<P>({ event: event as unknown as EventDefinition, subscriber, takes: 'WITHIN' });
}

function mark<P>(subscription: Subscription) {
  return <M extends SubscriberMethod<P>>(target: object, key: string, descriptor: TypedPropertyDescriptor<M>): void => {
    SetMetadata<string, Subscription>(subscriptionKey, subscription)(target, key, descriptor);
  };
}
