import passport from 'passport';
import { troubleOf } from './provider-trouble.js';
import type { IdentityProvider, ProvenIdentity, VisitSecrets } from './identity-provider.js';

/** Somebody on the way to a provider, or back with its answer. */
type Travel = { readonly secrets: VisitSecrets; readonly locale: string; readonly answer?: URLSearchParams };
type Arrival = { readonly leadsTo: string } | { readonly identity: ProvenIdentity };

/**
 * Passport's strategy for one provider. openid-client comes with one that keeps its state in a session of Express's; ours is
 * kept in the database, where an answer is used up.
 */
function strategyFor(provider: IdentityProvider): passport.Strategy {
  return {
    authenticate(request) {
      const { secrets, locale, answer } = (request as unknown as { travel: Travel }).travel;
      const follow = async (): Promise<void> => {
        if (answer === undefined) this.redirect((await provider.addressFor(secrets, locale)).href);
        else this.success((await provider.identityIn(answer, secrets)) as Express.User & ProvenIdentity);
      };
      follow().catch((error: unknown) => this.error(error));
    },
  };
}

/** The strategies of the providers, each by its name. */
export class ProviderPassport {
  private readonly passport = new passport.Authenticator();

  constructor(providers: readonly IdentityProvider[]) {
    for (const provider of providers) this.passport.use(provider.settings.name, strategyFor(provider));
  }

  /** @throws ProviderTrouble */
  async travel(provider: string, travel: Travel): Promise<Arrival> {
    return new Promise((resolve, reject) => {
      // Passport redirects as Express does, by the bare response.
      const response = {
        setHeader: (name: string, value: string) => name === 'Location' && resolve({ leadsTo: value }),
        end: () => undefined,
      };
      const settled = (error: unknown, identity: unknown): void => {
        if (error || !identity) reject(troubleOf(error));
        else resolve({ identity: identity as ProvenIdentity });
      };
      const middleware = this.passport.authenticate(provider, { session: false }, settled) as (
        ...args: unknown[]
      ) => void;
      middleware({ travel }, response, reject);
    });
  }
}
