import { Pool } from 'undici';

export interface Request {
  readonly path: string;
  readonly token: string;
  readonly body: string;
}

const connections = 16;

/** Sixteen connections that stay open, each with one request at a time, on the other side of a real socket. */
export class Clients {
  private readonly pool: Pool;

  constructor(origin: string) {
    this.pool = new Pool(origin, { connections: connections, pipelining: 1, keepAliveTimeout: 60_000 });
  }

  /** @throws Error for any answer but a good one */
  async ask(request: Request): Promise<string> {
    const answer = await this.send(request);
    if (answer.includes('"errors":[') || !answer.startsWith('{"data":{')) {
      throw new Error(`${request.path} answered ${answer.slice(0, 1000)} to ${request.body.slice(0, 300)}`);
    }
    return answer;
  }

  /** What it answers, read. */
  async askFor<Data>(request: Request): Promise<Data> {
    return (JSON.parse(await this.ask(request)) as { data: Data }).data;
  }

  /** Asks on all connections at once, until there is no next request. @returns how many were answered */
  async askAll(next: () => Request | undefined): Promise<number> {
    let answered = 0;
    const work = async (): Promise<void> => {
      for (let request = next(); request !== undefined; request = next()) {
        await this.ask(request);
        answered += 1;
      }
    };
    await Promise.all(Array.from({ length: connections }, work));
    return answered;
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async send({ path, token, body }: Request): Promise<string> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let status = 0;
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      this.pool.dispatch(
        { path, method: 'POST', headers, body },
        {
          onRequestStart: () => undefined,
          onResponseStart: (_controller, statusCode) => {
            status = statusCode;
          },
          onResponseData: (_controller, chunk) => {
            chunks.push(chunk);
          },
          onResponseEnd: () => {
            const text = chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString();
            if (status === 200) resolve(text);
            else reject(new Error(`${path} answered with ${status}: ${text.slice(0, 1000)}`));
          },
          onResponseError: (_controller, error) => reject(error),
        },
      );
    });
  }
}
