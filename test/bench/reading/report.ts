import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures, Spread } from './figures.js';

/** The times of another size of the company: no row may take more than this many times as long as at 170,000. */
const GROWS_AT_MOST = 1.5;
const COMPARED = { from: 170_000, to: 1_000_000 };

export interface Results {
  readonly at: string;
  readonly people: number;
  readonly rounds: number;
  readonly noise: Spread;
  readonly rows: readonly Figures[];
}

const columns: [head: string, width: number, of: (row: Figures) => string][] = [
  ['', -48, ({ title }) => title],
  ['product', 9, ({ perSecond }) => rate(perSecond.product)],
  ['bare', 9, ({ perSecond }) => rate(perSecond.bare)],
  ['ratio', 8, ({ toBare }) => ratio(toBare.median)],
  ['middle half', 15, ({ toBare }) => `${ratio(toBare.low)}–${ratio(toBare.high)}`],
  ['goal', 12, ({ goal, reached }) => `${goal}${reached ? '' : ' MISSED'}`],
  ['PostGraphile', 14, ({ perSecond }) => rate(perSecond.postgraphile)],
  ['API', 8, ({ cpu }) => milliseconds(cpu.product?.server)],
  ['worker', 8, ({ cpu }) => milliseconds(cpu.product?.worker)],
  ['PostgreSQL', 12, ({ cpu }) => milliseconds(cpu.product?.postgres)],
  ['bare', 7, ({ cpu }) => milliseconds(cpu.bare?.server)],
  ['PostgreSQL', 12, ({ cpu }) => milliseconds(cpu.bare?.postgres)],
  ['by CPU', 8, ({ byCpu }) => (byCpu === null ? '–' : ratio(byCpu))],
  ['statements', 12, ({ statements }) => String(statements.length)],
];

export function print({ people, rounds, noise, rows }: Results): void {
  console.log(
    `\n${people.toLocaleString('en')} people, ${rounds} rounds; a bare handler against itself: ${ratio(noise.median)} (${ratio(noise.low)}–${ratio(noise.high)})`,
  );
  console.log(
    'Requests a second, ratio of the product to the bare handler, milliseconds of CPU and statements for a request:\n',
  );
  console.log(columns.map(([head, width]) => pad(head, width)).join(''));
  for (const row of rows) console.log(columns.map(([, width, of]) => pad(of(row), width)).join(''));
}

/** Keeps the results for the day when the other size is measured, and says how the rows grew if it was. */
export function keepAndCompare(results: Results, folder: string): void {
  const rows = new Map((read(folder, results.people)?.rows ?? []).map((row) => [row.name, row]));
  for (const row of results.rows) rows.set(row.name, row);
  writeFileSync(fileOf(folder, results.people), JSON.stringify({ ...results, rows: [...rows.values()] }, null, 1));
  const { from, to } = COMPARED;
  const other = results.people === to ? from : to;
  const known = read(folder, other);
  if (known === null || ![from, to].includes(results.people)) return;
  console.log(
    `\nTimes a request takes at ${to.toLocaleString('en')} people, in those at ${from.toLocaleString('en')} (at most ${GROWS_AT_MOST}); the other size was measured at ${known.at}:`,
  );
  for (const row of results.rows) {
    const before = known.rows.find(({ name }) => name === row.name)?.perSecond.product;
    const now = row.perSecond.product;
    if (before === undefined || now === undefined) continue;
    const grown = results.people === to ? before / now : now / before;
    console.log(`  ${row.title.padEnd(50)}${grown.toFixed(2)}${grown > GROWS_AT_MOST ? ' TOO MUCH' : ''}`);
  }
}

function read(folder: string, people: number): Results | null {
  try {
    return JSON.parse(readFileSync(fileOf(folder, people), 'utf8')) as Results;
  } catch {
    return null;
  }
}

function fileOf(folder: string, people: number): string {
  return join(folder, `results-${people}.json`);
}

function pad(text: string, width: number): string {
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}

function rate(perSecond: number | undefined): string {
  return perSecond === undefined ? '–' : `${perSecond.toFixed(0)}/s`;
}

function ratio(value: number): string {
  return value.toFixed(value < 0.1 ? 3 : 2);
}

function milliseconds(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(value < 0.095 ? 2 : 1);
}
