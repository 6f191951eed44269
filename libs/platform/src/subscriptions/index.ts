export { Connections } from './connections.js';
export { SubscriptionContext } from './subscription-context.js';
export { Subscriptions } from './subscriptions.js';
