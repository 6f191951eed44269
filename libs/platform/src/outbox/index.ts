export { defineEvent, type DomainEvent, type EventDefinition } from './domain-event.js';
export { Subscribe, SubscribeWithin } from './subscribe.js';
export { OutboxRelay } from './outbox-relay.js';
export { EventSubscribers } from './event-subscribers.js';
