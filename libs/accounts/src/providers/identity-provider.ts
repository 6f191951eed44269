import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  clockSkew,
  clockTolerance,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type IDToken,
  type ServerMetadata,
} from 'openid-client';
import type { Clock, IdentityProviderSettings } from '@sillage/platform';
import { fetchFromProvider, patienceSeconds } from './provider-fetch.js';
import { otherIssuer, ProviderTrouble, refusesTheClient, troubleOf } from './provider-trouble.js';

// How far the clocks of two well-kept machines may be apart.
const skewSeconds = 60;
// Addresses and methods of a provider hardly ever change; its keys are asked for each time.
const knownForMs = 60 * 60 * 1000;

/** What only we and the provider know of one way there and back. */
export type VisitSecrets = { state: string; nonce: string; codeVerifier: string };
export type Claims = Readonly<Record<string, unknown>>;

/** Who somebody is to a provider, proved. */
export type ProvenIdentity = {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Claims;
  /** What the provider says of them besides, when asked once more. @throws ProviderTrouble */
  moreClaims(): Promise<Claims>;
};

/** One identity provider, as openid-client speaks to it: OpenID Connect, code flow with PKCE. */
export class IdentityProvider {
  private known: { metadata: ServerMetadata; until: number } | undefined;
  private asked: Promise<ServerMetadata> | undefined;
  private usesTheOtherWay = false;

  constructor(
    readonly settings: IdentityProviderSettings,
    /** The address to register at the provider. */
    readonly redirectUri: string,
    private readonly clock: Clock,
  ) {}

  /** In one spelling: with a host alone, some write a slash at its end and some do not. */
  get issuer(): string {
    return new URL(this.settings.issuer).href;
  }

  /** Where the browser goes to sign in. @throws ProviderTrouble */
  async addressFor({ state, nonce, codeVerifier }: VisitSecrets, locale: string): Promise<URL> {
    const configuration = this.configurationOf(await this.metadata());
    return buildAuthorizationUrl(configuration, {
      response_type: 'code',
      redirect_uri: this.redirectUri,
      scope: this.settings.scopes,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ui_locales: locale,
    });
  }

  /**
   * Takes what the browser brought back for who that is.
   * @param answer the query of the address that it came back to
   * @throws ProviderTrouble
   */
  async identityIn(answer: URLSearchParams, secrets: VisitSecrets): Promise<ProvenIdentity> {
    try {
      const metadata = await this.metadata();
      const { tokens, configuration } = await this.redeem(answer, secrets, metadata);
      const claims = tokens.claims();
      if (claims === undefined) throw new ProviderTrouble('not-believed', 'no ID token');
      this.checkIssuedAt(claims);
      return {
        issuer: this.issuer,
        subject: claims.sub,
        claims,
        moreClaims: () => this.userInfo(configuration, tokens.access_token, claims.sub),
      };
    } catch (error) {
      throw troubleOf(error);
    }
  }

  /** Where somebody signs out at the provider too; null where it has no such place. @throws ProviderTrouble */
  async signOutAddress(returnTo: string | null): Promise<URL | null> {
    const metadata = await this.metadata();
    if (metadata.end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(
      this.configurationOf(metadata),
      returnTo === null ? {} : { post_logout_redirect_uri: returnTo },
    );
  }

  /** What the provider says of itself; asked for once an hour, and by many at once only once. @throws ProviderTrouble */
  async metadata(): Promise<ServerMetadata> {
    if (this.known !== undefined && this.known.until > this.clock.now().getTime()) return this.known.metadata;
    this.asked ??= this.discover().finally(() => (this.asked = undefined));
    return this.asked;
  }

  /** What it says of itself now, whatever it said before. @throws ProviderTrouble */
  async askAnew(): Promise<ServerMetadata> {
    this.known = undefined;
    return this.metadata();
  }

  /** How it takes a code that it never gave out: `not-believed` when it knows us. */
  async tryClient(): Promise<ProviderTrouble> {
    const secrets = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
    const answer = new URLSearchParams({ code: randomState(), state: secrets.state });
    try {
      const metadata = await this.metadata();
      if (metadata.authorization_response_iss_parameter_supported) answer.set('iss', metadata.issuer);
      await this.redeem(answer, secrets, metadata);
      return new ProviderTrouble('not-believed', 'it accepted a code that it never gave out');
    } catch (error) {
      return troubleOf(error);
    }
  }

  private async discover(): Promise<ServerMetadata> {
    const { issuer, clientId } = this.settings;
    try {
      const found = await discovery(new URL(issuer), clientId, undefined, undefined, {
        timeout: patienceSeconds,
        [customFetch]: fetchFromProvider,
        execute: this.extensions,
      });
      const metadata = found.serverMetadata();
      // The library makes exceptions for providers that answer for everybody's accounts: those let strangers in.
      if (new URL(metadata.issuer).href !== new URL(issuer).href) {
        throw otherIssuer(metadata.issuer);
      }
      this.known = { metadata, until: this.clock.now().getTime() + knownForMs };
      return metadata;
    } catch (error) {
      const { reason, otherIssuer: other } = troubleOf(error);
      throw new ProviderTrouble('away', reason, error, other);
    }
  }

  private async redeem(
    answer: URLSearchParams,
    { state, nonce, codeVerifier }: VisitSecrets,
    metadata: ServerMetadata,
  ) {
    const url = new URL(`${this.redirectUri}?${answer.toString()}`);
    const attempt = async (otherWay: boolean) => {
      const configuration = this.configurationOf(metadata, otherWay);
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier };
      const tokens = await authorizationCodeGrant(configuration, url, { ...checks, idTokenExpected: true });
      return { tokens, configuration };
    };
    const usual = this.usesTheOtherWay;
    try {
      return await attempt(usual);
    } catch (error) {
      // Nobody tells us by which of the two ways a secret is sent, and a provider that refuses one has not looked at the
      // code yet.
      if (!refusesTheClient(error)) throw error;
      const redeemed = await attempt(!usual);
      this.usesTheOtherWay = !usual;
      return redeemed;
    }
  }

  /** Made anew each time: it keeps the keys that it has seen, and one that was withdrawn must not be believed again. */
  private configurationOf(metadata: ServerMetadata, otherWay = false): Configuration {
    const { clientId, clientSecret } = this.settings;
    const times = {
      [clockSkew]: Math.round((this.clock.now().getTime() - Date.now()) / 1000),
      [clockTolerance]: skewSeconds,
    };
    const isSentInBody = sendsSecretInBody(metadata) !== otherWay;
    const authentication = isSentInBody ? ClientSecretPost(clientSecret) : ClientSecretBasic(clientSecret);
    const configuration = new Configuration(metadata, clientId, times, authentication);
    configuration.timeout = patienceSeconds;
    configuration[customFetch] = fetchFromProvider;
    for (const extend of this.extensions) extend(configuration);
    // Without it the library believes a token for the connection over which it came.
    enableNonRepudiationChecks(configuration);
    return configuration;
  }

  /** Plain http only where the operator wrote so. */
  private get extensions(): ((configuration: Configuration) => void)[] {
    return this.settings.issuer.startsWith('http:') ? [allowInsecureRequests] : [];
  }

  private async userInfo(configuration: Configuration, accessToken: string, subject: string): Promise<Claims> {
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
    try {
      return await fetchUserInfo(configuration, accessToken, subject);
    } catch (error) {
      throw troubleOf(error);
    }
  }

  /** The library looks at when a token ends and begins, not at when it says that it was made. */
  private checkIssuedAt({ iat }: IDToken): void {
    if (iat * 1000 > this.clock.now().getTime() + skewSeconds * 1000) {
      throw new ProviderTrouble('not-believed', 'an ID token of the future');
    }
  }
}

/** As most do, in a header, unless the provider says that it takes it in the body alone. */
function sendsSecretInBody({ token_endpoint_auth_methods_supported: methods }: ServerMetadata): boolean {
  return methods?.includes('client_secret_basic') === false && methods.includes('client_secret_post');
}
