import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type Said = {
  status: number;
  headers: string;
  body: string;
  /** After how many milliseconds it was all said. */ after: number;
};

type Pieces = Iterable<string | Buffer>;

/**
 * Writes bytes to a server as they are, a piece every `every` milliseconds, until it closes the connection.
 * @returns what it said; status 0 where that was nothing
 */
export async function onTheWire(url: string, pieces: Pieces, { every = 0 } = {}): Promise<Said> {
  const { hostname, port } = new URL(url);
  const start = performance.now();
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.setEncoding('latin1').on('data', (piece: string) => (said += piece));
  // Cut off while it writes, which is what some tests are about.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    if (every > 0) await Promise.race([pause(every), closed]);
  }
  await closed;
  const [headers = '', body = ''] = said.split('\r\n\r\n');
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(headers)?.[1] ?? 0);
  return { status, headers, body: Buffer.from(body, 'latin1').toString(), after: performance.now() - start };
}

/** The head of a request that sends a body and closes the connection afterwards. */
export function headOf(path: string, headers: Record<string, string | number>): string {
  const lines = Object.entries({ host: 'localhost', connection: 'close', ...headers });
  return `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`;
}
