import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { appDocuments } from './app-documents.js';
import { Clients } from './client.js';
import { guideKey, programmeKey } from './company/ground.js';
import { untilSettled } from './settle.js';
import { cpuMeter } from './cpu.js';
import { installPostGraphile } from './postgraphile/install.js';
import { startProcess, startProgram, type Running } from './product.js';
import { championsDocument } from './rows/champions.js';
import type { Surroundings, Way } from './rows/row.js';
import type { Answering, Bench } from './slices.js';
import { WatchedServer } from './watched-server.js';

/** As many connections for each way as the product keeps unless it is told otherwise. */
const poolSize = 20;

export interface Stage {
  readonly bench: Bench;
  readonly surroundings: Surroundings;
}

export interface Place {
  readonly databaseUrl: string;
  /** Of the bench's own PostgreSQL. */
  readonly data: string;
  /** For the words of the programs, and their profiles. */
  readonly folder: string;
  readonly profile: boolean;
}

/** Starts the product and what it is measured against, each in processes of its own, on one database; and ends them. */
export async function onStage<T>(place: Place, work: (stage: Stage) => Promise<T>): Promise<T> {
  const { databaseUrl, data, folder } = place;
  const documents = { ...(await appDocuments()), champions: championsDocument };
  const programs: Running[] = [];
  const clients: Clients[] = [];
  const server = await WatchedServer.of(databaseUrl, join(data, 'postgres.log'));
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const start = async (starting: Promise<Running>): Promise<Running> => {
    const program = await starting;
    programs.push(program);
    return program;
  };
  try {
    const profile = place.profile ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
    const api = await start(startProgram('api', { databaseUrl, folder, options: profile }));
    const worker = await start(startProgram('worker', { databaseUrl, folder }));
    const others = await startOthers(start, place, { documents, publicUrl: api.url });

    const postmaster = await server.postmaster();
    const answering = ({ url, pid }: Running): Answering => {
      const asking = new Clients(url);
      clients.push(asking);
      return { clients: asking, cpu: cpuMeter({ server: pid, worker: worker.pid, postmaster }) };
    };
    const ways = new Map<Way, Answering>([
      ['product', answering(api)],
      ['least', answering(api)],
    ]);
    for (const [way, program] of others.ways) ways.set(way, answering(program));
    await untilSettled(databaseUrl);
    const surroundings = { pool, documents, programme: programmeKey, guide: guideKey };
    const result = await work({
      bench: { server, ways, leftOut: others.leftOut },
      surroundings: { ...surroundings, clients: new Map([...ways].map(([way, { clients: asking }]) => [way, asking])) },
    });
    for (const { name, log } of [api, worker]) assertNoError(name, log);
    return result;
  } finally {
    for (const client of clients) await client.close();
    await Promise.all(programs.map(async (program) => program.stop()));
    await pool.end();
    await server.close();
  }
}

async function startOthers(
  start: (starting: Promise<Running>) => Promise<Running>,
  { databaseUrl, data, folder }: Place,
  { documents, publicUrl }: { documents: Surroundings['documents']; publicUrl: string },
): Promise<{ ways: Map<Way, Running>; leftOut: string[] }> {
  const env = { DATABASE_URL: databaseUrl, POOL_SIZE: String(poolSize), NODE_ENV: 'production' };
  const bare = {
    name: 'bare',
    program: fileURLToPath(new URL('bare/server.ts', import.meta.url)),
    env: { ...env, DOCUMENTS: JSON.stringify(documents), PUBLIC_URL: publicUrl },
    options: process.execArgv,
  };
  const ways = new Map<Way, Running>([['bare', await start(startProcess({ ...bare, folder }))]]);
  const postgraphile = await installPostGraphile(data);
  if ('missing' in postgraphile) {
    const leftOut = `PostGraphile is left out: ${postgraphile.missing}`;
    console.warn(leftOut);
    return { ways, leftOut: [leftOut] };
  }
  const { program } = postgraphile;
  ways.set('postgraphile', await start(startProcess({ name: 'postgraphile', program, env, folder })));
  return { ways, leftOut: [] };
}

/** @throws Error with the first one that a program of the product logged, whoever was answered meanwhile */
function assertNoError(name: string, log: string): void {
  const line = readFileSync(log, 'utf8')
    .split('\n')
    .find((one) => /"level":"(error|fatal)"/.test(one));
  if (line !== undefined) throw new Error(`The ${name} logged an error: ${line.slice(0, 1000)}`);
}
