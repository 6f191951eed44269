import { expect } from '@jest/globals';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from './app.js';
import { GivenCompany } from './given-company.js';
import { client, HostileProvider, type Forgery, type Person } from './hostile-provider.js';

export type Left = { to: string; cookie: string };
export type Came = Awaited<ReturnType<TestApp['inject']>>;

/** What a provider says at its own address. */
export const configuration = '/.well-known/openid-configuration';

/**
 * A server with three providers, and one person of the directory who comes to it: `acme` finds people by their address,
 * `staff` by their number, and nobody listens where `away` is said to be.
 */
export class SignOnDesk {
  person = '';
  email = '';
  count = 0;

  private constructor(
    readonly app: TestApp,
    readonly given: GivenCompany,
    readonly acme: HostileProvider,
    readonly staff: HostileProvider,
  ) {}

  static async open(): Promise<SignOnDesk> {
    let now = () => new Date();
    const [acme, staff] = [await HostileProvider.start(() => now()), await HostileProvider.start(() => now())];
    const app = await startTestApp({
      environment: {
        ...variables('ACME', acme.issuer, { LABEL: 'Acme' }),
        ...variables('STAFF', staff.issuer, { MATCH: 'employee_number' }),
        ...variables('AWAY', 'http://127.0.0.1:9', { LABEL: 'Far & away' }),
      },
    });
    now = () => app.clock.now();
    return new SignOnDesk(app, await GivenCompany.in(app.get(Config).databaseUrl), acme, staff);
  }

  async close(): Promise<void> {
    await this.given.end();
    await this.app.close();
    await Promise.all([this.acme.stop(), this.staff.stop()]);
  }

  /** Somebody new in the directory, and providers that are as they should be. */
  async next(): Promise<void> {
    this.count += 1;
    this.email = `Sofia${this.count}@example.com`;
    this.person = await this.given.person({ email: this.email });
    for (const provider of [this.acme, this.staff]) provider.recover();
  }

  /** What the provider calls them. */
  get subject(): string {
    return `sofia-${this.count}`;
  }

  /** HR's number. */
  async number(): Promise<string> {
    const [row] = await this.given.sql<{ number: string }>('SELECT external_id AS number FROM person WHERE id = $1', [
      this.person,
    ]);
    return row?.number ?? '';
  }

  /** As the provider tells of them. */
  me(more: Record<string, unknown> = {}): Person {
    return { sub: this.subject, email: this.email.toLowerCase(), email_verified: true, ...more };
  }

  async leave(at = 'acme', query = ''): Promise<Left> {
    const answer = await this.app.inject({ method: 'GET', url: `/auth/oidc/${at}${query}` });
    expect(answer.statusCode).toBe(302);
    const [{ name, value } = { name: '', value: '' }] = answer.cookies;
    return { to: String(answer.headers.location), cookie: `${name}=${value}` };
  }

  async arrive({ cookie }: Left, query: Record<string, string>, at = 'acme'): Promise<Came> {
    const url = `/auth/oidc/${at}/callback?${new URLSearchParams(query).toString()}`;
    return this.app.inject({ method: 'GET', url, headers: cookie ? { cookie } : {} });
  }

  async signIn(person: Person, forgery: Forgery = {}, at: 'acme' | 'staff' = 'acme', query = ''): Promise<Came> {
    const left = await this.leave(at, query);
    return this.arrive(left, { code: this[at].grant(left.to, person, forgery), state: stateOf(left) }, at);
  }

  async signOut(came: Came): Promise<Came> {
    return this.app.inject({
      method: 'POST',
      url: '/auth/logout',
      headers: { authorization: `Bearer ${tokenIn(came)}` },
    });
  }

  /** Who was signed in, if anybody. */
  async whoIs(came: Came): Promise<string | null> {
    const token = tokenIn(came);
    if (token === undefined) return null;
    const answer = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ viewer { person { id } } }' },
      headers: { authorization: `Bearer ${token}` },
    });
    return answer.json<{ data: { viewer: { person: { id: string } } | null } }>().data.viewer?.person.id ?? null;
  }

  /** Nobody is signed in, and a page says so. */
  async expectRefusal(answer: Came, status: number, words: string): Promise<void> {
    expect({ status: answer.statusCode, who: await this.whoIs(answer) }).toEqual({ status, who: null });
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toContain(words);
    expect(answer.body).toContain('/sign-in"');
  }

  /** The same, and nothing is left behind. */
  async expectNobody(answer: Came, status: number, words: string): Promise<void> {
    await this.expectRefusal(answer, status, words);
    const bound = await this.given.sql('SELECT FROM provider_identity WHERE subject = $1', [this.subject]);
    expect(bound).toEqual([]);
  }
}

export function stateOf({ to }: Left): string {
  return new URL(to).searchParams.get('state') ?? '';
}

function tokenIn({ cookies }: Came): string | undefined {
  return cookies.find(({ name }) => name === 'sillage')?.value;
}

function variables(name: string, issuer: string, more: Record<string, string>): Record<string, string> {
  const parts = { ISSUER: issuer, CLIENT_ID: client.id, CLIENT_SECRET: client.secret, ...more };
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [`OIDC_${name}_${part}`, value]));
}
