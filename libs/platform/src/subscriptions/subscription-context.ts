import { RequestContext, type RequestFacts, type RequestMeans } from '../graphql/request-context.js';

/** What a subscription knows of the request that opened it, and can ask again while it goes on. */
export class SubscriptionContext extends RequestContext {
  constructor(
    facts: RequestFacts,
    means: RequestMeans,
    /** Its connection is gone, or about to go. */
    readonly ended: AbortSignal,
    private readonly again: () => Promise<SubscriptionContext>,
  ) {
    super(facts, means);
  }

  /**
   * The same as of now: whoever signed out, left or lost a role since then is not who they were.
   * @throws DomainError UNAUTHENTICATED when nobody is signed in any more
   */
  async asOfNow(): Promise<SubscriptionContext> {
    return this.again();
  }
}
