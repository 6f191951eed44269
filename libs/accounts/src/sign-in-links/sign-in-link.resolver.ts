import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { personShape, PersonType } from '@sillage/people';
import {
  Allow,
  Capability,
  Config,
  Ctx,
  CurrentActor,
  DomainError,
  needs,
  Restorations,
  Selection,
  ShapedField,
  type Actor,
  type RequestContext,
} from '@sillage/platform';
import '../account.shape.js';
import { accountsTexts } from '../accounts.texts.js';
import { AccountType, SendSignInLinksInput, SendSignInLinksPayload } from './sign-in-link.types.js';
import { SignInLinksForMany } from './sign-in-links-for-many.js';

@Resolver(() => PersonType)
export class SignInLinkResolver {
  constructor(
    private readonly links: SignInLinksForMany,
    private readonly restorations: Restorations,
    private readonly config: Config,
  ) {}

  @ShapedField(() => AccountType, {
    nullable: true,
    description: 'How this person can sign in; null for whoever is no administrator.',
  })
  readonly account!: AccountType | null;

  @Mutation(() => SendSignInLinksPayload, {
    description:
      'Mails each person a link by which they sign in once, within seven days, and may set a password. It takes the place of the one that they had.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async sendSignInLinks(
    @Args('input') input: SendSignInLinksInput,
    @CurrentActor() actor: Actor,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SendSignInLinksPayload> {
    if (!this.config.localAccounts) throw new DomainError('FORBIDDEN', { text: accountsTexts.linksAreClosed });
    const { sent, unreachable, unreachableCount } = await this.links.send(actor, input);
    const asked = Selection.under(info);
    const people = asked.asks('unreachable')
      ? await ctx.readObjects<PersonType>(personShape, unreachable, asked.only('unreachable'))
      : new Map<string, PersonType>();
    return {
      sent,
      held: await this.restorations.isSendingHeld(),
      kept: this.config.smtpUrl === undefined,
      unreachable: unreachable.flatMap((id) => people.get(id) ?? []),
      unreachableCount,
    };
  }
}

@Resolver(() => AccountType)
export class AccountResolver {
  constructor(private readonly config: Config) {}

  @ResolveField(() => Boolean, { description: 'Whether `sendSignInLinks` reaches this person.' })
  viewerMaySendLink(@Parent() { isReachable }: AccountType): boolean {
    return this.config.localAccounts && isReachable;
  }
}
