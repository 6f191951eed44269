import { AfterSignOut } from '@sillage/platform';
import './provider-identities.constraints.js';
import { IdentityProviderExamination } from './identity-provider-examination.js';
import { IdentityProviders } from './identity-providers.js';
import { IdentityRequestQueries } from './identity-request.queries.js';
import { OfferedWaysController } from './offered-ways.controller.js';
import { ProviderIdentities } from './provider-identities.js';
import { ProviderIdentityResolver } from './provider-identity.resolver.js';
import {
  AccountProvidersResolver,
  IdentityProviderLabelResolver,
  RequestProviderLabelResolver,
  SignInProviderResolver,
} from './provider-labels.resolver.js';
import { ProviderSignInController } from './provider-sign-in.controller.js';
import { ProviderSignIn } from './provider-sign-in.js';
import { ProviderVisitLimits } from './provider-visit-limits.js';
import { ProviderVisits } from './provider-visits.js';
import { ProvidersSubscribers } from './providers.subscribers.js';
import { ProvidersSweeps } from './providers.sweeps.js';
import { SignInWaysResolver } from './sign-in-ways.resolver.js';
import { SignOutPlaces } from './sign-out-places.js';
import { VisitCookie } from './visit-cookie.js';
import { WhyNotInReplies } from './why-not-in.replies.js';

export { IdentityProviderExamination, type Finding, type JudgedPart } from './identity-provider-examination.js';
export { IdentityProviders } from './identity-providers.js';

/** What the module of accounts needs for identity providers. */
export const ofProviders = {
  controllers: [OfferedWaysController, ProviderSignInController],
  providers: [
    AccountProvidersResolver,
    IdentityProviderLabelResolver,
    IdentityProviders,
    IdentityProviderExamination,
    IdentityRequestQueries,
    ProviderIdentities,
    ProviderIdentityResolver,
    ProviderSignIn,
    ProviderVisitLimits,
    ProviderVisits,
    ProvidersSubscribers,
    ProvidersSweeps,
    RequestProviderLabelResolver,
    SignInProviderResolver,
    SignInWaysResolver,
    VisitCookie,
    WhyNotInReplies,
    { provide: AfterSignOut, useClass: SignOutPlaces },
  ],
  exports: [AfterSignOut, IdentityProviders, IdentityProviderExamination],
};
