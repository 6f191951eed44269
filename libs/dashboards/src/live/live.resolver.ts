import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { Allow, Capability, Ctx, needs, type SubscriptionContext } from '@sillage/platform';
import { AdoptionInput, AdoptionReport } from '../adoption.types.js';
import { LiveReports } from './live-reports.js';

@Resolver()
export class LiveResolver {
  constructor(private readonly reports: LiveReports) {}

  @Subscription(() => AdoptionReport, {
    name: 'adoption',
    description:
      'The report at once, and again whenever it has changed, at most every two seconds: the total of the whole company follows what happens, everything else each close of day. It ends with the sign-in or the role.',
    resolve: (report: AdoptionReport) => report,
  })
  @Allow(needs(Capability.SEE_ADOPTION))
  adoptionFollowed(
    @Args('input') input: AdoptionInput,
    @Ctx() context: SubscriptionContext,
  ): AsyncGenerator<AdoptionReport> {
    return this.reports.follow(input, context);
  }
}
