// HR's file of 170,000 people (`--people` says another number, `--rounds` how often): the first import, the file of another day with 3 % changes, and the same file again,
// each against a bare COPY of the same rows into a table without an index, which is as fast as PostgreSQL takes them.
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { stringify } from 'csv-stringify';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DemoPerson } from '../../apps/cli/src/demo/demo-company.js';
import type { ImportResult, PeopleImportService } from '../../libs/people-import/src/index.js';

const { values: options } = parseArgs({
  options: { people: { type: 'string', default: '170000' }, rounds: { type: 'string', default: '6' } },
});
const peopleCount = Number(options.people);
const countries = 35;
const roundCount = Number(options.rounds);
const atMost = { first: 20, daily: 6, same: 6, megabytes: 300 };

const load = async <M>(file: string): Promise<M> => (await import(new URL(file, import.meta.url).href)) as M;
const { createTestDatabase } = await load<typeof import('../support/database.js')>('../support/database.ts');
const { median } = await load<typeof import('./rounds.js')>('./rounds.ts');
type Platform = typeof import('../../libs/platform/src/index.js');
const { CoreModule } = await load<Platform>('../../dist/libs/platform/src/index.js');
type PeopleImport = typeof import('../../libs/people-import/src/index.js');
const peopleImport = await load<PeopleImport>('../../dist/libs/people-import/src/index.js');
type DemoCompany = typeof import('../../apps/cli/src/demo/demo-company.js');
const { demoCompany } = await load<DemoCompany>('../../dist/apps/cli/src/demo/demo-company.js');
const { nodeOptions } = await load<{ nodeOptions: string[] }>('../../scripts/project.mjs');
const { Test } = await import('@nestjs/testing');

const folder = mkdtempSync(join(tmpdir(), 'sillage-bench-'));
const files = { monday: join(folder, 'monday.csv'), tuesday: join(folder, 'tuesday.csv') };
const database = await createTestDatabase();
const owner = new pg.Client({ connectionString: database.url });
process.env['DATABASE_URL'] = database.url;
const app = await Test.createTestingModule({ imports: [CoreModule, peopleImport.PeopleImportModule] }).compile();
const imports = app.get<PeopleImportService>(peopleImport.PeopleImportService);
let missed = 0;

try {
  await owner.connect();
  await write(files.monday, (person) => person);
  await write(files.tuesday, changed);
  await owner.query(
    `CREATE TABLE bare (${columnsOf(files.monday)
      .map((name) => `${name} text`)
      .join(', ')})`,
  );

  const times = { bare: [] as number[], first: [] as number[], daily: [] as number[], same: [] as number[] };
  const ratios = { first: [] as number[], daily: [] as number[], same: [] as number[] };
  for (let round = 0; round < roundCount; round += 1) {
    const [today, tomorrow] = round % 2 === 0 ? [files.monday, files.tuesday] : [files.tuesday, files.monday];
    await emptyCompany();
    const bare = [await bareCopy(today)];
    const first = await timed(today, { created: peopleCount });
    bare.push(await bareCopy(today));
    const daily = await timed(tomorrow, { updated: Math.floor(peopleCount * 0.03) });
    bare.push(await bareCopy(today));
    const same = await timed(tomorrow, { unchanged: peopleCount });
    const limit = median(bare);
    times.bare.push(limit);
    for (const [name, milliseconds] of Object.entries({ first, daily, same }) as [keyof typeof ratios, number][]) {
      times[name].push(milliseconds);
      ratios[name].push(milliseconds / limit);
    }
  }
  console.log(`${peopleCount.toLocaleString('en')} people: ${median(times.bare).toFixed(0)} ms for a bare COPY`);
  for (const name of ['first', 'daily', 'same'] as const) {
    const [low, high] = [Math.min(...ratios[name]), Math.max(...ratios[name])];
    say(
      `${name} import`,
      median(ratios[name]),
      atMost[name],
      `${median(times[name]).toFixed(0)} ms, ${low.toFixed(1)}–${high.toFixed(1)} times`,
    );
  }
  await emptyCompany();
  say('memory of the command', await peakMegabytes(files.monday), atMost.megabytes, 'MB at most');
} finally {
  await app.close();
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
}
if (missed > 0) process.exitCode = 1;

function say(what: string, value: number, atMost: number, details: string): void {
  if (value > atMost) missed += 1;
  console.log(`${what.padEnd(24)}${value.toFixed(1).padStart(8)} (at most ${atMost})  ${details}`);
}

async function write(file: string, of: (person: DemoPerson, index: number) => DemoPerson): Promise<void> {
  const rows = function* () {
    let index = 0;
    for (const person of demoCompany({ people: peopleCount, countries: countries })) yield of(person, index++);
  };
  await writeFile(file, Readable.from(rows()).pipe(stringify({ header: true })));
}

/** Three in a hundred: another title, another name, another manager. */
function changed(person: DemoPerson, index: number): DemoPerson {
  switch (index % 100) {
    case 10:
      return { ...person, job_title: `Senior ${person.job_title}` };
    case 43:
      return { ...person, family_name: `${person.family_name}-Durand` };
    case 76:
      return { ...person, manager_external_id: 'E0000001' };
    default:
      return person;
  }
}

function columnsOf(file: string): string[] {
  return (readFileSync(file, 'utf8').split('\n', 1)[0] ?? '').split(',');
}

async function emptyCompany(): Promise<void> {
  await owner.query(`TRUNCATE person, org_unit, people_import CASCADE`);
  await owner.query(`VACUUM ANALYZE`);
}

async function bareCopy(file: string): Promise<number> {
  await owner.query('TRUNCATE bare');
  const start = performance.now();
  await pipeline(createReadStream(file), owner.query(copyFrom('COPY bare FROM STDIN (FORMAT csv, HEADER)')));
  return performance.now() - start;
}

async function timed(file: string, expected: Partial<ImportResult>): Promise<number> {
  const start = performance.now();
  const id = await imports.open(null, { dryRun: false, full: false, force: false });
  await imports.receive(id, createReadStream(file));
  await imports.merge(id);
  const milliseconds = performance.now() - start;
  const result = await imports.result(id, 'en');
  for (const [name, value] of Object.entries({ ...expected, status: 'SUCCEEDED', rejected: 0 })) {
    if (result[name as keyof ImportResult] !== value) throw new Error(`${name}: ${JSON.stringify(result, null, 1)}`);
  }
  return milliseconds;
}

/** Of the operator's command, as the system counts it. */
async function peakMegabytes(file: string): Promise<number> {
  const program = fileURLToPath(new URL('../../dist/apps/cli/src/main.js', import.meta.url));
  const child = spawn(process.execPath, [...nodeOptions, program, 'people', 'import', file], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  let kilobytes = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      kilobytes = Math.max(kilobytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended since.
    }
  }, 20);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`The command ended with ${String(code)}.`);
  return kilobytes / 1000;
}
