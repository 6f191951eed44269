import { once } from 'node:events';
import type { Server } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import { freePort } from './free-port.js';

/** Whom it knows, by what they type there. */
export type ProviderAccounts = Readonly<Record<string, { email: string; email_verified: boolean }>>;

export const realClient = { id: 'sillage', secret: 'known-to-both-of-us' };

/** An identity provider as companies run them, certified like those; its own pages ask who one is, and whether one agrees. */
export class RealProvider {
  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  /** @param app where Sillage is */
  static async start(app: string, accounts: ProviderAccounts): Promise<RealProvider> {
    const port = await freePort();
    const issuer = `http://127.0.0.1:${port}`;
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: realClient.id,
          client_secret: realClient.secret,
          redirect_uris: [`${app}/auth/oidc/acme/callback`],
          post_logout_redirect_uris: [`${app}/sign-in`],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: 'one' }] },
      cookies: { keys: ['only for this run'] },
      ttl: { Session: 600, Grant: 600, Interaction: 600, AccessToken: 600, IdToken: 600 },
      findAccount: (_context, login) => {
        const claims = accounts[login];
        return claims && { accountId: login, claims: () => ({ sub: login, ...claims }) };
      },
    });
    const server = provider.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new RealProvider(issuer, server);
  }

  /** Stopping it twice is no error. */
  async stop(): Promise<void> {
    if (!this.server.listening) return;
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
