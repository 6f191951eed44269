import { Injectable } from '@nestjs/common';
import { Clock, format, variablesOfProvider, type Text, type Values } from '@sillage/platform';
import { type ServerMetadata } from 'openid-client';
import { examinationTexts as say } from './identity-provider-examination.texts.js';
import type { IdentityProvider } from './identity-provider.js';
import { fetchFromProvider, patienceSeconds } from './provider-fetch.js';
import { ProviderTrouble } from './provider-trouble.js';

/** What is looked at, in the order in which one thing needs the one before. */
export const examined = ['ADDRESS', 'KEYS', 'CLOCK', 'CLIENT', 'REDIRECT_URI', 'CLAIMS'] as const;
export type Examined = (typeof examined)[number];
export type Finding = { readonly what: Examined; readonly passed: boolean; readonly words: string };
/** The same, for whoever reads in several languages. */
export type JudgedPart = Judgement & { readonly what: Examined };

type Judgement = { readonly passed: boolean; readonly text: Text; readonly values?: Values };

const skewMs = 60_000;

/** Asks a provider what can be asked without anybody signing in, and says what is wrong and which variable to set. */
@Injectable()
export class IdentityProviderExamination {
  constructor(private readonly clock: Clock) {}

  /** @returns in words of the reader's; nothing is thrown, whatever the provider does */
  async examine(provider: IdentityProvider, locale: string): Promise<Finding[]> {
    const judged = await this.judge(provider);
    return judged.map(({ what, passed, text, values }) => ({ what, passed, words: format(text, locale, values) }));
  }

  /** Nothing is thrown, whatever the provider does. */
  async judge(provider: IdentityProvider): Promise<JudgedPart[]> {
    const told = (what: Examined, { passed, text, values }: Judgement): JudgedPart => ({
      what,
      passed,
      text,
      values: { ...this.namesFor(provider), ...values },
    });
    const address = await this.address(provider);
    if (address.metadata === null) return [told('ADDRESS', address)];
    const { metadata } = address;
    const [keys, client, redirect] = await Promise.all([
      this.keys(metadata),
      this.client(provider, metadata),
      this.redirectUri(provider),
    ]);
    return [
      told('ADDRESS', address),
      told('KEYS', keys),
      told('CLOCK', this.clockOf(keys.date)),
      told('CLIENT', client),
      told('REDIRECT_URI', redirect),
      told('CLAIMS', claimsOf(provider, metadata)),
    ];
  }

  private async address(provider: IdentityProvider): Promise<Judgement & { metadata: ServerMetadata | null }> {
    try {
      const metadata = await provider.askAnew();
      const text = provider.settings.issuer.startsWith('http:') ? say.addressInClear : say.addressFound;
      return { passed: true, text, metadata };
    } catch (error) {
      const reason = error instanceof ProviderTrouble ? error.reason : String(error);
      const isOther = error instanceof ProviderTrouble && error.otherIssuer !== undefined;
      const text = isOther ? say.addressOfAnother : say.addressNotFound;
      const values = { reason, other: isOther ? error.otherIssuer : '' };
      return { passed: false, text, values, metadata: null };
    }
  }

  private async keys({ jwks_uri: address }: ServerMetadata): Promise<Judgement & { date: string | null }> {
    if (address === undefined) return { passed: false, text: say.noKeys, date: null };
    try {
      const response = await ask(address);
      const { keys } = (await response.json()) as { keys?: { use?: string; kty?: string }[] };
      const usable = (keys ?? []).filter(({ use, kty }) => use !== 'enc' && kty !== 'oct').length;
      const values = { count: usable, address };
      return {
        passed: usable > 0,
        text: usable > 0 ? say.keys : say.noKeys,
        values,
        date: response.headers.get('date'),
      };
    } catch {
      return { passed: false, text: say.noKeys, values: { address }, date: null };
    }
  }

  private clockOf(date: string | null): Judgement {
    const there = Date.parse(date ?? '');
    if (Number.isNaN(there)) return { passed: true, text: say.clockUnknown };
    const apart = there - this.clock.now().getTime();
    const seconds = Math.round(Math.abs(apart) / 1000);
    if (Math.abs(apart) <= skewMs) return { passed: true, text: say.clock };
    return { passed: false, text: apart > 0 ? say.clockBehind : say.clockAhead, values: { seconds } };
  }

  /** A code that was never given out: whoever knows us says so, and whoever does not says that. */
  private async client(provider: IdentityProvider, { token_endpoint: address }: ServerMetadata): Promise<Judgement> {
    if (address === undefined) return { passed: false, text: say.clientUnknown, values: { reason: 'token_endpoint' } };
    const trouble = await provider.tryClient();
    if (trouble.kind === 'not-its-client') return { passed: false, text: say.clientRefused };
    if (trouble.kind === 'away') return { passed: false, text: say.clientUnknown, values: { reason: trouble.reason } };
    return { passed: true, text: say.client };
  }

  /** Whoever does not know the address says so at once, before anybody signs in. Many wait with it: then it is not known. */
  private async redirectUri(provider: IdentityProvider): Promise<Judgement> {
    try {
      const secrets = { state: 'examination', nonce: 'examination', codeVerifier: 'x'.repeat(43) };
      const address = await provider.addressFor(secrets, 'en');
      const { status } = await ask(address.href);
      return status >= 400 ? { passed: false, text: say.redirectRefused } : { passed: true, text: say.redirect };
    } catch {
      return { passed: false, text: say.redirectRefused };
    }
  }

  private namesFor(provider: IdentityProvider): Values {
    const { name, label, issuer, match } = provider.settings;
    const variables = variablesOfProvider(name);
    return {
      provider: label,
      issuer,
      match,
      redirectUri: provider.redirectUri,
      issuerVariable: variables.ISSUER,
      idVariable: variables.CLIENT_ID,
      secretVariable: variables.CLIENT_SECRET,
      matchVariable: variables.MATCH,
      scopesVariable: variables.SCOPES,
    };
  }
}

function claimsOf({ settings: { match } }: IdentityProvider, metadata: ServerMetadata): Judgement {
  const { claims_supported: claims, scopes_supported: scopes } = metadata;
  if (!Array.isArray(claims))
    return { passed: true, text: match === 'email' ? say.claimsUnknownEmail : say.claimsUnknown };
  if (match !== 'email') {
    // Claims of a company's own are often not listed.
    return { passed: true, text: claims.includes(match) ? say.claim : say.claimsUnknown };
  }
  const isTold = claims.includes('email') && claims.includes('email_verified');
  if (!isTold) return { passed: false, text: say.noVerifiedEmail };
  return Array.isArray(scopes) && !scopes.includes('email')
    ? { passed: false, text: say.noEmailScope }
    : { passed: true, text: say.verifiedEmail };
}

async function ask(address: string): Promise<Response> {
  const signal = AbortSignal.timeout(patienceSeconds * 1000);
  return fetchFromProvider(address, { method: 'GET', headers: {}, body: undefined, redirect: 'manual', signal });
}
