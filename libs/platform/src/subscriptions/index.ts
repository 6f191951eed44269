export { SubscriptionContext } from './subscription-context.js';
export { Subscriptions } from './subscriptions.js';
