import { Injectable, Logger } from '@nestjs/common';
import { AfterSignOut, Config, type SignInWay } from '@sillage/platform';
import type { IdentityProvider } from './identity-provider.js';
import { IdentityProviders, signOutUriOf } from './identity-providers.js';
import { fetchFromProvider } from './provider-fetch.js';
import { ProviderTrouble } from './provider-trouble.js';

// Signing out must not wait for a provider that is slow.
const patienceMs = 2000;

/** Whoever came by a provider is still signed in there: the next one at this desk would be let in without a word. */
@Injectable()
export class SignOutPlaces extends AfterSignOut {
  private readonly logger = new Logger('SignIn');
  private readonly bringsBack = new Map<IdentityProvider, boolean>();

  constructor(
    private readonly providers: IdentityProviders,
    private readonly config: Config,
  ) {
    super();
  }

  override async placeAfter(way: SignInWay): Promise<string | null> {
    const provider = way.startsWith('oidc:') ? this.providers.find(way.slice('oidc:'.length)) : null;
    if (provider === null) return null;
    try {
      return (await inTime(this.addressAt(provider)))?.href ?? null;
    } catch (error) {
      if (!(error instanceof ProviderTrouble)) throw error;
      this.logger.warn({
        message: 'No sign-out at a provider',
        provider: provider.settings.label,
        reason: error.reason,
      });
      return null;
    }
  }

  /** With the way back to us, unless the provider does not know it: it would then refuse to sign anybody out. */
  private async addressAt(provider: IdentityProvider): Promise<URL | null> {
    const back = await provider.signOutAddress(signOutUriOf(this.config.publicUrl));
    if (back === null || !/^https?:$/.test(back.protocol)) return null;
    if (!this.bringsBack.has(provider)) this.bringsBack.set(provider, await isTaken(back));
    return this.bringsBack.get(provider) ? back : provider.signOutAddress(null);
  }
}

async function inTime(address: Promise<URL | null>): Promise<URL | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  return Promise.race([address, tooLate]).finally(() => clearTimeout(timer));
}

async function isTaken(address: URL): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceMs);
  const asked = fetchFromProvider(address.href, {
    method: 'GET',
    headers: {},
    body: undefined,
    redirect: 'manual',
    signal,
  });
  return asked.then(
    ({ status }) => status < 400,
    () => true,
  );
}
