import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType } from '../sign-in-links/sign-in-link.types.js';
import { SignInType } from '../sign-in.types.js';
import { IdentityProviders } from './identity-providers.js';
import { ProviderIdentityRequestType, ProviderIdentityType } from './provider-identity.types.js';

const description = 'The provider as its button says it; by its name where it is no longer configured.';

@Resolver(() => SignInType)
export class SignInProviderResolver {
  constructor(private readonly providers: IdentityProviders) {}

  @ResolveField(() => String, { nullable: true, description: `${description} Null where it was none.` })
  providerLabel(@Parent() { way }: SignInType): string | null {
    return way.startsWith('oidc:') ? this.providers.labelOf(way.slice('oidc:'.length)) : null;
  }
}

@Resolver(() => ProviderIdentityType)
export class IdentityProviderLabelResolver {
  constructor(private readonly providers: IdentityProviders) {}

  @ResolveField(() => String, { description })
  providerLabel(@Parent() { provider }: ProviderIdentityType): string {
    return this.providers.labelOf(provider);
  }
}

@Resolver(() => ProviderIdentityRequestType)
export class RequestProviderLabelResolver {
  constructor(private readonly providers: IdentityProviders) {}

  @ResolveField(() => String, { description })
  providerLabel(@Parent() { provider }: ProviderIdentityRequestType): string {
    return this.providers.labelOf(provider);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the provider is still configured: `bindIdentity` takes no other.',
  })
  isProviderThere(@Parent() { provider }: ProviderIdentityRequestType): boolean {
    return this.providers.find(provider) !== null;
  }
}

@Resolver(() => AccountType)
export class AccountProvidersResolver {
  constructor(private readonly providers: IdentityProviders) {}

  @ResolveField(() => [String], { description: 'The same as their buttons say them.' })
  providerLabels(@Parent() account: AccountType): string[] {
    return account.providers.map((name) => this.providers.labelOf(name));
  }
}
