import { WebSocket } from 'ws';

export type Told = {
  type: string;
  id?: string;
  payload?: { data?: unknown; errors?: { message: string; extensions: { code: string } }[] } & {
    extensions?: { code: string };
  }[];
};

/** A client of `graphql-transport-ws` that says and hears what it likes, also what no client would. */
export class OpenSocket {
  private readonly told: Told[] = [];
  private waiting: (() => void)[] = [];
  /** How it ended. */
  readonly closed: Promise<{ code: number; reason: string }>;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.told.push(JSON.parse(data.toString()) as Told);
      this.wake();
    });
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => {
        this.wake();
        resolve({ code, reason: String(reason) });
      });
    });
  }

  /** @throws Error with the status of the answer where the server does not open one */
  static async open(
    url: string,
    {
      headers = {},
      protocols = ['graphql-transport-ws'],
    }: { headers?: Record<string, string>; protocols?: string[] } = {},
  ): Promise<OpenSocket> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, protocols, { headers });
    const opened = new OpenSocket(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    return opened;
  }

  /** Opens one, and says who is there. */
  static async as(url: string, token: string, params: object = {}): Promise<OpenSocket> {
    const socket = await OpenSocket.open(url, { headers: { authorization: `Bearer ${token}` } });
    socket.say({ type: 'connection_init', payload: params });
    return socket;
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: object = {}): void {
    this.say({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** What is told next; undefined once the socket is closed. */
  async next(): Promise<Told | undefined> {
    while (this.told.length === 0) {
      if (this.socket.readyState === WebSocket.CLOSED) return undefined;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    return this.told.shift();
  }

  /** What an answer or a refusal is, by its codes. */
  async nextCodes(): Promise<string[]> {
    const told = await this.next();
    const errors = told?.type === 'error' ? told.payload : told?.payload?.errors;
    return (errors ?? []).map((error) => error.extensions?.code ?? '');
  }

  async end(): Promise<void> {
    this.socket.close();
    await this.closed;
  }

  private wake(): void {
    for (const go of this.waiting.splice(0)) go();
  }
}
