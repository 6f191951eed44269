// What it costs to refuse a request that was made to keep the server busy, over the real server: at most three times
// what it costs to answer a plain one that came in as many bytes. And how long health checks wait while such requests
// come: at most three times what they wait while as many plain ones do.
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { Worker } from 'node:worker_threads';
import pg from 'pg';

const load = async <M>(file: string): Promise<M> => (await import(new URL(file, import.meta.url).href)) as M;
const { createTestDatabase } = await load<typeof import('../support/database.js')>('../support/database.ts');
const { ApiProcess } = await load<typeof import('../support/api-process.js')>('../support/api-process.ts');
const { freePort } = await load<typeof import('../support/free-port.js')>('../support/free-port.ts');
const { hostileDocuments } = await load<typeof import('../support/hostile-documents.js')>(
  '../support/hostile-documents.ts',
);
const { measure, median } = await load<typeof import('./rounds.js')>('./rounds.ts');

const atMost = 3;
const plain = '{ viewer { person { id } } }';
const connections = 8;
const seconds = 5;

type Answer = { status: number; body: string };

const database = await createTestDatabase();
const port = await freePort();
const token = await signedIn(database.url);
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const api = new ApiProcess({
  DATABASE_URL: database.url,
  PORT: String(port),
  LOG_LEVEL: 'error',
  NODE_ENV: 'production',
});
let missed = 0;
try {
  await api.isReady;
  console.log('milliseconds a request'.padEnd(48), ...['refused', 'plain', 'ratio'].map((head) => head.padStart(9)));
  for (const [name, hostile] of Object.entries(hostileDocuments)) {
    const body = bodyOf(hostile);
    const plain = plainAsLongAs(body);
    let sent = 0;
    const { milliseconds, ratio } = await measure(
      // New each time: of a document that came before, the server knows that it refused it.
      async () => refused(await send(body.replace('{"query":"', `$&#${(sent += 1)}\\n`)), name),
      { plain: async () => answered(await send(plain)) },
    );
    if (ratio > atMost) missed += 1;
    const figures = [milliseconds['ours'], milliseconds['plain'], ratio].map((figure) => (figure ?? NaN).toFixed(2));
    console.log(name.padEnd(48), ...figures.map((figure) => figure.padStart(9)), ratio > atMost ? ' !' : '');
  }

  const bodies = Object.values(hostileDocuments).map(bodyOf);
  const plains = bodies.map((body) => plainAsLongAs(body));
  const quiet = await healthWhile(async (index) => answered(await send(plains[index % plains.length] ?? '')));
  const busy = await healthWhile(async (index) => void (await send(bodies[index % bodies.length] ?? '')));
  console.log(`\nhealth checks, milliseconds (${connections} connections)`.padEnd(49), ' median', '  worst of 100');
  for (const [name, times] of Object.entries({
    'while plain ones are answered': quiet,
    'while hostile ones come': busy,
  })) {
    console.log(name.padEnd(48), median(times).toFixed(2).padStart(7), nearlyWorst(times).toFixed(2).padStart(14));
  }
  if (nearlyWorst(busy) > atMost * nearlyWorst(quiet)) missed += 1;
} finally {
  agent.destroy();
  api.signal('SIGTERM');
  await api.exitCode;
  await database.drop();
}
if (missed > 0) {
  console.error(`${missed} of them cost more than ${atMost} plain ones, or let health checks wait.`);
  process.exitCode = 1;
}

function bodyOf(sent: object): string {
  return JSON.stringify(sent);
}

/** Made longer by what JSON lets stand around it: receiving bytes costs the same whatever they say. */
function plainAsLongAs(body: string): string {
  return bodyOf({ query: plain }).padEnd(Buffer.byteLength(body));
}

async function send(body: string): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    authorization: `Bearer ${token}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ port, path: '/graphql', method: 'POST', agent, headers }, (response) => {
      let said = '';
      response.setEncoding('utf8').on('data', (piece: string) => (said += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: said }));
    });
    sent.on('error', reject).end(body);
  });
}

function answered({ status, body }: Answer): void {
  if (status !== 200 || !body.includes('"person":{"id"')) throw new Error(`The plain request: ${status} ${body}`);
}

function refused({ status, body }: Answer, name: string): void {
  if (status >= 400 && status < 500 && /QUERY_TOO_COMPLEX|BAD_USER_INPUT/.test(body)) return;
  throw new Error(`${name}: ${status} ${body.slice(0, 300)}`);
}

/** How long `/health/live` takes, asked again and again by a thread of its own, while something is sent. */
async function healthWhile(work: (index: number) => Promise<void>): Promise<number[]> {
  const watch = new Worker(new URL('./health-watch.ts', import.meta.url), { workerData: { port, seconds: seconds } });
  const watched = once(watch, 'message') as Promise<[number[]]>;
  const end = performance.now() + seconds * 1000;
  let index = 0;
  const senders = Array.from({ length: connections }, async () => {
    while (performance.now() < end) await work((index += 1));
  });
  const [[times]] = await Promise.all([watched, ...senders]);
  return times;
}

function nearlyWorst(times: readonly number[]): number {
  return [...times].sort((a, b) => b - a)[Math.floor(times.length / 100)] ?? Number.NaN;
}

/** Somebody with a token, written straight into the tables. */
async function signedIn(url: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    WITH unit AS (INSERT INTO org_unit (id, code, name, path, depth) VALUES (gen_random_uuid(), 'G', 'Group', 'G', 1) RETURNING id),
      somebody AS (INSERT INTO person (external_id, given_name, family_name, display_name, locale, time_zone, country, org_unit_id, updated_at)
        SELECT 'E1', 'Zoé', 'Müller', 'Zoé Müller', 'en', 'Europe/Paris', 'FR', id, now() FROM unit RETURNING id)
    INSERT INTO sign_in (id, person_id, token_hash, way, created_at, last_seen_at, expires_at)
      SELECT gen_random_uuid(), id, decode('${createHash('sha256').update(secret).digest('hex')}', 'hex'), 'password', now(), now(), now() + interval '1 day' FROM somebody`);
  await client.end();
  return secret;
}
