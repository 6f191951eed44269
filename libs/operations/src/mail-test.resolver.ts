import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Capability, Ctx, CurrentActor, needs, type Actor, type RequestContext } from '@sillage/platform';
import { MailTest } from './mail-test.service.js';
import { SendTestMailInput, SendTestMailPayload } from './mail-test.types.js';

@Resolver()
export class MailTestResolver {
  constructor(private readonly test: MailTest) {}

  @Mutation(() => SendTestMailPayload, {
    description: 'Sends the viewer one mail at once, past everything that waits.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async sendTestMail(
    @CurrentActor() actor: Actor,
    @Ctx() { locale }: RequestContext,
    @Args('input') _input: SendTestMailInput,
  ): Promise<SendTestMailPayload> {
    return this.test.send(actor, locale);
  }
}
