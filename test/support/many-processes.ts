import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { SignIns } from '@sillage/platform';
import { ApiProcess } from './api-process.js';
import { freePort } from './free-port.js';
import type { GraphqlAnswer, TestApp } from './server.js';

export type Sent = { as: string; query: string; variables: object };
type Told = { answer?: GraphqlAnswer<unknown>; failed?: string };

/** Several processes of the API on one database, as behind a load balancer, and the processes of many clients. */
export class ManyProcesses {
  private constructor(
    private readonly app: Pick<TestApp, 'get'>,
    private readonly apis: readonly { api: ApiProcess; port: number }[],
    private readonly clients: readonly ChildProcess[],
  ) {}

  static async start(
    counts: { apis: number; clients: number },
    app: Pick<TestApp, 'get'>,
    environment: Record<string, string>,
  ): Promise<ManyProcesses> {
    const apis: { api: ApiProcess; port: number }[] = [];
    for (let index = 0; index < counts.apis; index += 1) {
      const port = await freePort();
      apis.push({ api: new ApiProcess({ PORT: String(port), LOG_LEVEL: 'error', ...environment }), port });
    }
    await Promise.all(apis.map(async ({ api }) => api.isReady));
    // Without Jest's own arguments, which are in `process.execArgv`.
    const clients = Array.from({ length: counts.clients }, () => fork('test/support/api-client.ts', { execArgv: [] }));
    await Promise.all(clients.map(async (client) => once(client, 'message')));
    return new ManyProcesses(app, apis, clients);
  }

  /** What the API's processes logged: nothing, as long as nothing went wrong. */
  get said(): string {
    return this.apis.map(({ api }) => api.said).join('');
  }

  /**
   * Sends each request from a client process of its own, dealt out over the API's processes.
   * @returns how each ended: done, or the code of its refusal
   */
  async sendAtOnce(requests: readonly Sent[]): Promise<string[]> {
    const signIns = this.app.get(SignIns);
    const orders = await Promise.all(
      requests.map(async ({ as, ...request }, index) => {
        const { token } = await signIns.start(as, { way: 'password' });
        const { port = 0 } = this.apis[index % this.apis.length] ?? {};
        return { url: `http://127.0.0.1:${port}/graphql`, token, ...request };
      }),
    );
    return Promise.all(
      orders.map(async (order, index) => {
        const client = this.clients[index];
        if (client === undefined) throw new Error('There are fewer clients than requests.');
        const told = once(client, 'message') as Promise<[Told]>;
        client.send(order);
        const [{ answer, failed }] = await told;
        return failed ?? answer?.errors?.[0]?.extensions.code ?? 'done';
      }),
    );
  }

  async stop(): Promise<void> {
    for (const client of this.clients) client.disconnect();
    for (const { api } of this.apis) api.signal('SIGTERM');
    await Promise.all(this.apis.map(async ({ api }) => api.exitCode));
  }
}
