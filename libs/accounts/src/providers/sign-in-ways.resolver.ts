import { Args, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { personShape, PersonType } from '@sillage/people';
import { Allow, badInput, Capability, Config, Ctx, needs, Selection, type RequestContext } from '@sillage/platform';
import { IdentityProviderExamination } from './identity-provider-examination.js';
import { providerIdentityTexts } from './provider-identity.texts.js';
import { IdentityProviders, redirectUriOf, signOutUriOf } from './identity-providers.js';
import { SignInLinksForMany } from '../sign-in-links/sign-in-links-for-many.js';
import { IdentityProviderTestType, SignInWaysType } from './sign-in-ways.types.js';

@Resolver(() => SignInWaysType)
export class SignInWaysResolver {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly examination: IdentityProviderExamination,
    private readonly config: Config,
    private readonly links: SignInLinksForMany,
  ) {}

  @Query(() => SignInWaysType, { description: 'How people can sign in, and what to register at a provider.' })
  @Allow(needs(Capability.ADMINISTER))
  signInWays(): SignInWaysType {
    const { localAccounts, publicUrl, smtpUrl } = this.config;
    const providers = this.providers.all.map(({ redirectUri, settings }) => {
      const { name, label, issuer, clientId, scopes, match } = settings;
      return { name, label, issuer, clientId, scopes, match, redirectUri, signOutUri: signOutUriOf(publicUrl) };
    });
    return {
      local: localAccounts,
      sendsMail: smtpUrl !== undefined,
      providers,
      redirectUriPattern: redirectUriOf(publicUrl, 'name'),
    };
  }

  @ResolveField()
  async withoutAccess(): Promise<number> {
    return this.links.countWithoutAccess();
  }

  @ResolveField()
  async withLink(): Promise<number> {
    return this.links.countWithLink();
  }

  @ResolveField()
  async withoutAddress(): Promise<number> {
    return (await this.links.withoutAddress()).count;
  }

  @ResolveField()
  async peopleWithoutAddress(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PersonType[]> {
    const { personIds } = await this.links.withoutAddress();
    const people = await ctx.readObjects<PersonType>(personShape, personIds, Selection.under(info));
    return personIds.flatMap((id) => people.get(id) ?? []);
  }

  /** A query, since it changes nothing; it takes as long as the provider lets it, at most some seconds. */
  @Query(() => IdentityProviderTestType, {
    description:
      'Asks a provider what can be asked without anybody signing in, and says what is wrong and what to set.',
  })
  @Allow(needs(Capability.ADMINISTER))
  async testIdentityProvider(
    @Args('name', { type: () => String }) name: string,
    @Ctx() ctx: RequestContext,
  ): Promise<IdentityProviderTestType> {
    const provider = this.providers.find(name);
    if (provider === null) throw badInput('name', providerIdentityTexts.unknownProvider);
    const findings = await this.examination.examine(provider, ctx.locale);
    return { passed: findings.every(({ passed }) => passed), findings };
  }
}
