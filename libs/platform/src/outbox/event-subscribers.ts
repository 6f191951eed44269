import { Injectable } from '@nestjs/common';
import { HandlerDiscovery } from '../jobs/handler-discovery.js';
import type { Transaction } from '../database/transaction.js';
import { definedEvents, subscribersOf, type EventDefinition } from './domain-event.js';
import { subscriptionKey, type Subscription } from './subscribe.js';

interface Subscriber {
  readonly event: EventDefinition;
  readonly receive: (payload: object, tx: Transaction) => Promise<void>;
}

/** Finds every subscriber at boot, and holds each event to a decision about them. */
@Injectable()
export class EventSubscribers {
  private readonly subscribers = new Map<string, Subscriber>();

  constructor(private readonly discovery: HandlerDiscovery) {}

  /** @throws Error naming each event without a decision and each subscriber that is there twice */
  discover(): void {
    for (const { metadata, call } of this.discovery.find<Subscription>(subscriptionKey)) {
      if (this.subscribers.has(metadata.subscriber))
        throw new Error(`Two methods subscribe as ${metadata.subscriber}.`);
      this.subscribers.set(metadata.subscriber, { event: metadata.event, receive: call });
      const names = subscribersOf.get(metadata.event.eventName) ?? new Set<string>();
      subscribersOf.set(metadata.event.eventName, names.add(metadata.subscriber));
    }
    for (const event of definedEvents()) {
      const heard = subscribersOf.has(event.eventName);
      if (!heard && event.unheard === undefined)
        throw new Error(`Nobody subscribes to ${event.eventName}: subscribe, or say why it is unheard.`);
      if (heard && event.unheard !== undefined)
        throw new Error(`${event.eventName} is called unheard, yet somebody subscribes to it.`);
    }
  }

  /** @throws Error when no such subscriber is left in this version of the product */
  async receive(subscriber: string, payload: unknown, tx: Transaction): Promise<void> {
    const known = this.subscribers.get(subscriber);
    if (known === undefined) throw new Error(`No subscriber is called ${subscriber}.`);
    await known.receive(known.event.schema.parse(payload), tx);
  }
}
