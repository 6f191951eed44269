import { Injectable } from '@nestjs/common';
import { HandlerDiscovery } from '../jobs/handler-discovery.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { definedEvents, subscribersOf, type DomainEvent } from './domain-event.js';
import { subscriptionKey, type Subscription } from './subscribe.js';

interface Subscriber extends Subscription {
  readonly receive: (heard: object, tx: Transaction) => Promise<void>;
}

/** Finds every subscriber at boot, and holds each event to a decision about them. */
@Injectable()
export class EventSubscribers {
  private readonly subscribers = new Map<string, Subscriber>();
  private readonly within = new Map<string, Subscriber[]>();

  constructor(
    private readonly discovery: HandlerDiscovery,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Error naming each event without a decision and each subscriber that is there twice */
  discover(): void {
    this.discoverWithin();
    for (const { metadata, call } of this.found(({ takes }) => takes !== 'WITHIN')) {
      this.add(metadata, call);
      const names = subscribersOf.get(metadata.event.eventName) ?? new Set<string>();
      subscribersOf.set(metadata.event.eventName, names.add(metadata.subscriber));
    }
    for (const event of definedEvents()) {
      if (event.fleeting && subscribersOf.has(event.eventName))
        throw new Error(`${event.eventName} is written nowhere: only what belongs to its transaction can hear of it.`);
      const heard = subscribersOf.has(event.eventName) || this.within.has(event.eventName);
      if (!heard && event.unheard === undefined && !event.optional)
        throw new Error(`Nobody subscribes to ${event.eventName}: subscribe, or say why it is unheard.`);
      if (heard && event.unheard !== undefined)
        throw new Error(`${event.eventName} is called unheard, yet somebody subscribes to it.`);
    }
  }

  /** Finds those who belong to the transaction itself, without which no change is whole. */
  discoverWithin(): void {
    for (const { metadata, call } of this.found(({ takes }) => takes === 'WITHIN')) {
      const subscriber = this.add(metadata, call);
      const { eventName } = metadata.event;
      this.within.set(eventName, [...(this.within.get(eventName) ?? []), subscriber]);
    }
    this.unitOfWork.beforeCommit(async (event, tx) => this.hear(event, tx));
  }

  takesMany(subscriber: string): boolean {
    return this.subscribers.get(subscriber)?.takes === 'MANY';
  }

  /**
   * By their names, whether they run within or apart: an older version of the product may have left an event to one that
   * runs within today.
   * @throws Error when no such subscriber is left in this version of the product
   */
  async receive(subscriber: string, payloads: readonly unknown[], tx: Transaction): Promise<void> {
    const known = this.subscribers.get(subscriber);
    if (known === undefined) throw new Error(`No subscriber is called ${subscriber}.`);
    const heard = payloads.map((payload) => known.event.schema.parse(payload));
    if (known.takes === 'MANY') await known.receive(heard, tx);
    else for (const payload of heard) await known.receive(payload, tx);
  }

  private async hear({ name, payload }: DomainEvent, tx: Transaction): Promise<void> {
    for (const { receive } of this.within.get(name) ?? []) await receive(payload, tx);
  }

  private found(which: (subscription: Subscription) => boolean) {
    return this.discovery.find<Subscription>(subscriptionKey).filter(({ metadata }) => which(metadata));
  }

  private add(subscription: Subscription, receive: Subscriber['receive']): Subscriber {
    const { subscriber } = subscription;
    if (this.subscribers.has(subscriber)) throw new Error(`Two methods subscribe as ${subscriber}.`);
    const added = { ...subscription, receive };
    this.subscribers.set(subscriber, added);
    return added;
  }
}
