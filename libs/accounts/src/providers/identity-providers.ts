import { Injectable } from '@nestjs/common';
import { Clock, Config } from '@sillage/platform';
import { IdentityProvider } from './identity-provider.js';

/** The identity providers of the configuration. Making them asks nothing of them: one that is away must not hurt the start. */
@Injectable()
export class IdentityProviders {
  readonly all: readonly IdentityProvider[];

  constructor({ identityProviders, publicUrl }: Config, clock: Clock) {
    this.all = identityProviders.map(
      (settings) => new IdentityProvider(settings, redirectUriOf(publicUrl, settings.name), clock),
    );
  }

  find(name: string): IdentityProvider | null {
    return this.all.find(({ settings }) => settings.name === name) ?? null;
  }

  /** As people know it; its name where it is no longer configured. */
  labelOf(name: string): string {
    return this.find(name)?.settings.label ?? name;
  }
}

/** What has to be registered at a provider. */
export function redirectUriOf(publicUrl: string, name: string): string {
  return `${publicUrl}/auth/oidc/${name}/callback`;
}

/** Where a provider sends people after they signed out there too. */
export function signOutUriOf(publicUrl: string): string {
  return `${publicUrl}/sign-in`;
}
