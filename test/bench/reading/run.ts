import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { companyTemplate, copyOf, serverOfTheBench } from './template.js';
import { compareAnswers } from './comparing.js';
import { figuresOf, spreadOf, type Figures } from './figures.js';
import { rowNames, type Options, type RowName } from './options.js';
import { keepAndCompare } from './growth.js';
import { print } from './report.js';
import { acknowledgingRow } from './rows/acknowledging.js';
import { championsRow } from './rows/champions.js';
import { companyFiguresRow, unitFiguresRow } from './rows/figures.js';
import { guideRow } from './rows/guide.js';
import { journeyRow } from './rows/journey.js';
import { leastRow } from './rows/least.js';
import type { Row, Surroundings, Way } from './rows/row.js';
import { searchRow } from './rows/search.js';
import { measureNoise, measureRow, type Bench } from './slices.js';
import { onStage, type Stage } from './stage.js';

const countedRequests = 22;
const makers: Record<RowName, (surroundings: Surroundings) => Promise<Row>> = {
  least: leastRow,
  champions: championsRow,
  acknowledging: acknowledgingRow,
  journey: journeyRow,
  guide: guideRow,
  search: searchRow,
  company: companyFiguresRow,
  unit: unitFiguresRow,
};

/** Builds the company unless it is there, compares, measures and tells. */
export async function runReadingBench(options: Options): Promise<void> {
  const server = serverOfTheBench();
  const folder = join(server.data, 'reading');
  mkdirSync(folder, { recursive: true });
  const template = await companyTemplate(server, options.people, folder);
  const copy = await copyOf(server, template);
  try {
    const place = { databaseUrl: copy.url, data: server.data, folder, profile: options.profile };
    await onStage(place, async (stage) => measureAll(stage, options, folder));
  } finally {
    await copy.drop();
  }
  if (options.profile) console.log(`The CPU profile of the API is in ${folder}.`);
}

async function measureAll({ bench, surroundings }: Stage, options: Options, folder: string): Promise<void> {
  const { people, rounds } = options;
  const noise = spreadOf(await measureNoise(bench, await leastRow(surroundings), rounds));
  const names = rowNames.filter((name) => options.rows.includes(name));
  const figures: Figures[] = [];
  // What is written changes what is read, labels above all: it comes last.
  for (const name of names.toSorted((a, b) => Number(a === 'acknowledging') - Number(b === 'acknowledging'))) {
    const row = await makers[name](surroundings);
    console.log(`  ${row.title} …`);
    await compareAnswers(row, bench.ways);
    const counted = new Map<Way, number>([...bench.ways.keys()].map((way) => [way, row.samples]));
    const statements = await countStatements(bench, row, counted);
    const measured = await measureRow(bench, row, rounds, counted);
    await row.writing?.verify(Object.fromEntries(counted));
    figures.push(figuresOf(row, measured, statements));
  }
  const rows = figures.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  const results = { at: new Date().toISOString(), people, rounds, noise, rows };
  print(results);
  for (const why of bench.leftOut) console.log(`\n${why}`);
  if (bench.server.stillBusy > 0) console.log(`\nPostgreSQL was not idle before ${bench.server.stillBusy} slices.`);
  keepAndCompare(results, folder);
}

/** Of the request that takes the most of them. The first ones, for which something is prepared, are not looked at. */
async function countStatements({ server, ways }: Bench, row: Row, counted: Map<Way, number>): Promise<string[]> {
  const [clients, request] = [ways.get('product')?.clients, row.requests.product];
  if (clients === undefined || request === undefined) return [];
  const from = counted.get('product') ?? 0;
  const works = Array.from({ length: countedRequests }, (_, n) => async () => clients.ask(request(from + n)));
  const statements = await server.statementsOf('api', works);
  if (row.writing !== undefined) await server.untilFollowed();
  counted.set('product', from + countedRequests);
  return statements.toSorted((a, b) => b.length - a.length)[0] ?? [];
}
