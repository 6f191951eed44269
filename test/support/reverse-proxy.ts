import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands in front of Sillage: it passes on what it gets, and adds for whom it asks, as every proxy does. */
export class ReverseProxy {
  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {}

  static async before(target: string): Promise<ReverseProxy> {
    const { port: targetPort } = new URL(target);
    const server = createServer((incoming, outgoing) => {
      const { remoteAddress = '' } = incoming.socket;
      const given = incoming.headers['x-forwarded-for'];
      const forwarded = given === undefined ? remoteAddress : `${String(given)}, ${remoteAddress}`;
      const headers = { ...incoming.headers, 'x-forwarded-for': forwarded };
      const { method, url: path } = incoming;
      incoming.pipe(
        request({ host: '127.0.0.1', port: targetPort, method, path, headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        }),
      );
    });
    server.listen(0, '0.0.0.0');
    await once(server, 'listening');
    return new ReverseProxy(server, (server.address() as AddressInfo).port);
  }

  /** Sends JSON over a connection of its own from that address of the machine. */
  async post(
    from: string,
    path: string,
    payload: object,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; headers: IncomingHttpHeaders }> {
    const sent = request({
      host: '127.0.0.1',
      port: this.port,
      localAddress: from,
      agent: false,
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json', ...headers },
    });
    sent.end(JSON.stringify(payload));
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    answer.resume();
    await once(answer, 'end');
    return { status: answer.statusCode ?? 0, headers: answer.headers };
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}
