import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { appDocuments } from './app-documents.js';
import { Clients } from './client.js';
import { companyTemplate, copyOf, serverOfTheBench } from './company/template.js';
import { guideKey, programmeKey } from './company/ground.js';
import { untilSettled } from './company/settle.js';
import { compareAnswers } from './comparing.js';
import { cpuMeter } from './cpu.js';
import { figuresOf, spreadOf, type Figures } from './figures.js';
import { rowNames, type Options, type RowName } from './options.js';
import { installPostGraphile } from './postgraphile/install.js';
import { startProcess, startProgram, type Running } from './product.js';
import { keepAndCompare, print } from './report.js';
import { acknowledgingRow } from './rows/acknowledging.js';
import { championsDocument, championsRow } from './rows/champions.js';
import { guideRow } from './rows/guide.js';
import { journeyRow } from './rows/journey.js';
import { leastRow } from './rows/least.js';
import type { Row, Surroundings, Way } from './rows/row.js';
import { searchRow } from './rows/search.js';
import { measureNoise, measureRow, type Bench } from './slices.js';
import { isFrame, WatchedServer } from './watched-server.js';

const POOL_SIZE = 20;
const COUNTED = 20;
const makers: Record<RowName, (surroundings: Surroundings) => Promise<Row>> = {
  least: leastRow,
  champions: championsRow,
  acknowledging: acknowledgingRow,
  journey: journeyRow,
  guide: guideRow,
  search: searchRow,
};

/** Builds, starts, compares, measures and tells. */
export async function runReadingBench(options: Options): Promise<void> {
  const server = serverOfTheBench();
  const folder = join(server.data, 'reading');
  mkdirSync(folder, { recursive: true });
  const template = await companyTemplate(server, options.people, folder);
  const postgraphile = await installPostGraphile(server.data);
  const copy = await copyOf(server, template);
  const running: Running[] = [];
  const closing: (() => Promise<void>)[] = [];
  try {
    const documents = { ...(await appDocuments()), champions: championsDocument };
    const watched = await WatchedServer.of(copy.url, join(server.data, 'postgres.log'));
    closing.push(async () => watched.close());
    const pool = new pg.Pool({ connectionString: copy.url, max: 2 });
    closing.push(async () => pool.end());

    const profile = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
    const api = await startProgram('api', { databaseUrl: copy.url, folder, options: profile });
    running.push(api);
    const worker = await startProgram('worker', { databaseUrl: copy.url, folder });
    running.push(worker);
    const env = { DATABASE_URL: copy.url, POOL_SIZE: String(POOL_SIZE), NODE_ENV: 'production' };
    const bare = await startProcess({
      name: 'bare',
      program: fileURLToPath(new URL('bare/server.ts', import.meta.url)),
      env: { ...env, DOCUMENTS: JSON.stringify(documents), PUBLIC_URL: api.url },
      folder,
      options: process.execArgv,
    });
    running.push(bare);
    const ways = new Map<Way, Clients>([
      ['product', new Clients(api.url)],
      ['bare', new Clients(bare.url)],
    ]);
    if ('program' in postgraphile) {
      const other = await startProcess({ name: 'postgraphile', program: postgraphile.program, env, folder });
      running.push(other);
      ways.set('postgraphile', new Clients(other.url));
    } else {
      console.warn(`Without PostGraphile: ${postgraphile.missing}`);
    }
    for (const clients of ways.values()) closing.push(async () => clients.close());

    const surroundings: Surroundings = {
      server: watched,
      pool,
      documents,
      programme: programmeKey,
      guide: guideKey,
      clients: ways,
    };
    await untilSettled(copy.url);
    const cpu = cpuMeter({ api: api.pid, worker: worker.pid, postmaster: await watched.postmaster() });
    const bench: Bench = { server: watched, ways, cpu };
    await measureAll(bench, surroundings, options, folder);
  } finally {
    for (const close of closing.toReversed()) await close();
    await Promise.all(running.map(async (program) => program.stop()));
    await copy.drop();
  }
  if (options.profile) console.log(`The API's CPU profile is in ${folder}.`);
}

async function measureAll(bench: Bench, surroundings: Surroundings, options: Options, folder: string): Promise<void> {
  const { people, rounds } = options;
  const noise = spreadOf(await measureNoise(bench, await leastRow(surroundings), rounds));
  const figures: Figures[] = [];
  // What is written last changes what is read: labels, above all.
  const names = rowNames.filter((name) => options.rows.includes(name));
  for (const name of names.toSorted((a, b) => Number(a === 'acknowledging') - Number(b === 'acknowledging'))) {
    const row = await makers[name](surroundings);
    await compareAnswers(row, bench.ways);
    const counted = new Map<Way, number>([...bench.ways.keys()].map((way) => [way, row.samples]));
    const statements = await statementsOf(bench, row, counted);
    const measured = await measureRow(bench, row, rounds, counted);
    await row.writing?.verify(Object.fromEntries(counted));
    figures.push(figuresOf(row, measured, statements));
    process.stderr.write(`  ${row.title}: measured\n`);
  }
  figures.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  const results = { at: new Date().toISOString(), people, rounds, noise, rows: figures };
  print(results);
  if (bench.server.stillBusy > 0) console.log(`\nPostgreSQL was not idle before ${bench.server.stillBusy} slices.`);
  keepAndCompare(results, folder);
}

/** Of one request in the middle of several, so that what is prepared or remembered once is left out. */
async function statementsOf({ server, ways }: Bench, row: Row, counted: Map<Way, number>): Promise<string[]> {
  const clients = ways.get('product');
  const request = row.requests.product;
  const from = counted.get('product') ?? 0;
  const all = await server.statementsOf(['api'], async () => {
    for (let n = 0; n < COUNTED; n += 1) if (request) await clients?.ask(request(from + n));
    if (row.writing !== undefined) await server.untilFollowed();
  });
  counted.set('product', from + COUNTED);
  const own = all.filter((statement) => !isFrame(statement));
  return own.slice(0, Math.round(own.length / COUNTED));
}
