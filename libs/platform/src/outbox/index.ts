export { defineEvent, type DomainEvent, type EventDefinition } from './domain-event.js';
export { Subscribe, SubscribeMany, SubscribeWithin } from './subscribe.js';
export { EventReceiver } from './event-receiver.js';
export { OutboxRelay } from './outbox-relay.js';
export { EventSubscribers } from './event-subscribers.js';
