import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export type Person = { sub: string } & Record<string, unknown>;

/** What is forged of one answer; the rest is as it should be. */
export type Forgery = {
  /** Over the claims of the ID token; undefined takes one away. */
  claims?: Record<string, unknown>;
  /** Makes the ID token of its claims, instead of a signature by the provider's key. */
  token?: (claims: Record<string, unknown>) => Promise<string> | string;
};

type Answer = { status?: number; headers?: Record<string, string>; body: string };
type Grant = { person: Person; nonce: string; challenge: string; redirectUri: string; forgery: Forgery };
type Key = { kid: string; sign: CryptoKey; shown: JWK };

export const client = { id: 'sillage', secret: 'a secret + of / ours' };

/**
 * An identity provider over real HTTP and with real signatures, which does whatever a test tells it: what it says by itself
 * is right, down to PKCE.
 */
export class HostileProvider {
  /** What the provider says instead at a path, or null for nothing at all until the connection is closed. */
  readonly instead = new Map<string, Answer | null>();
  /** What it says of somebody when asked for more. */
  readonly userInfo = new Map<string, Record<string, unknown>>();
  /** Over what it says of itself. */
  metadata: Record<string, unknown> = {};
  readonly asked: string[] = [];
  private readonly grants = new Map<string, Grant>();
  private readonly bearers = new Map<string, string>();

  private constructor(
    private readonly server: Server,
    private readonly now: () => Date,
    private key: Key,
  ) {}

  static async start(now: () => Date): Promise<HostileProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const provider = new HostileProvider(server, now, await newKey('first'));
    server.on('request', (request, response) => {
      provider.answer(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** Says what is right again, of nobody in particular. */
  recover(): void {
    this.instead.clear();
    this.userInfo.clear();
    this.metadata = {};
    this.asked.length = 0;
  }

  /** From now on everything is signed by another key; the old one is no longer shown. */
  async rotate(kid: string = randomUUID()): Promise<(claims: Record<string, unknown>) => Promise<string>> {
    const old = this.key;
    this.key = await newKey(kid);
    return async (claims) => signed(claims, old);
  }

  /** The provider signs somebody in who was sent to this address, and gives a code. */
  grant(sentTo: string, person: Person, forgery: Forgery = {}): string {
    const { searchParams: asked } = new URL(sentTo);
    const code = randomUUID();
    this.grants.set(code, {
      person,
      nonce: asked.get('nonce') ?? '',
      challenge: asked.get('code_challenge') ?? '',
      redirectUri: asked.get('redirect_uri') ?? '',
      forgery,
    });
    return code;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.issuer).pathname;
    this.asked.push(path);
    const instead = this.instead.get(path);
    if (instead === null) return;
    const said = instead ?? (await this.saidAt(path, request));
    response.writeHead(said.status ?? 200, {
      'content-type': 'application/json',
      date: this.now().toUTCString(),
      ...said.headers,
    });
    response.end(said.body);
  }

  private async saidAt(path: string, request: IncomingMessage): Promise<Answer> {
    if (path === '/.well-known/openid-configuration') return json(this.describes());
    if (path === '/keys') return json({ keys: [this.key.shown] });
    if (path === '/token') return this.redeem(request);
    if (path === '/me') return this.tellMore(request);
    return { body: 'Sign in', headers: { 'content-type': 'text/plain' } };
  }

  private describes(): object {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      userinfo_endpoint: `${this.issuer}/me`,
      end_session_endpoint: `${this.issuer}/end`,
      jwks_uri: `${this.issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'none', 'HS256'],
      code_challenge_methods_supported: ['S256'],
      claims_supported: ['sub', 'email', 'email_verified'],
      scopes_supported: ['openid', 'email', 'profile'],
      ...this.metadata,
    };
  }

  private async redeem(request: IncomingMessage): Promise<Answer> {
    const form = new URLSearchParams(await bodyOf(request));
    const basic = Buffer.from(request.headers.authorization?.replace(/^Basic /, '') ?? '', 'base64').toString();
    const [id, secret] = basic.split(':').map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    if (id !== client.id || secret !== client.secret) return json({ error: 'invalid_client' }, 401);
    const code = form.get('code') ?? '';
    const grant = this.grants.get(code);
    this.grants.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (grant?.challenge !== challenge || grant.redirectUri !== form.get('redirect_uri')) {
      return json({ error: 'invalid_grant' }, 400);
    }
    const bearer = randomUUID();
    this.bearers.set(bearer, grant.person.sub);
    const token = await this.idToken(grant);
    return json({ access_token: bearer, token_type: 'Bearer', expires_in: 60, id_token: token });
  }

  private async idToken({ person, nonce, forgery }: Grant): Promise<string> {
    const seconds = Math.floor(this.now().getTime() / 1000);
    const usual = { iss: this.issuer, aud: client.id, iat: seconds, exp: seconds + 300, nonce, ...person };
    const claims = Object.fromEntries(
      Object.entries({ ...usual, ...forgery.claims }).filter(([, value]) => value !== undefined),
    );
    return forgery.token ? forgery.token(claims) : signed(claims, this.key);
  }

  private tellMore({ headers }: IncomingMessage): Answer {
    const sub = this.bearers.get(headers.authorization?.replace(/^Bearer /i, '') ?? '');
    return sub === undefined ? json({ error: 'invalid_token' }, 401) : json({ sub, ...this.userInfo.get(sub) });
  }
}

async function newKey(kid: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { kid, sign: privateKey, shown: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}

async function signed(claims: Record<string, unknown>, { kid, sign }: Key): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(sign);
}

function json(said: object, status = 200): Answer {
  return { status, body: JSON.stringify(said) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += String(part);
  return body;
}
