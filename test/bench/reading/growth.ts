import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { totalOf } from './cpu.js';
import type { Figures } from './figures.js';
import { Refusal } from './refusal.js';
import type { Results } from './report.js';

const comparedSizes = { small: 170_000, large: 1_000_000 };
/** No row may take more than this many times as long for a million people. */
const growsAtMost = 1.5;

/**
 * Keeps the results for the day when the other size is measured, and says how the rows grew if it was.
 * @throws Refusal that names the rows that grew too much
 */
export function keepAndCompare(results: Results, folder: string): void {
  const rows = new Map((read(folder, results.people)?.rows ?? []).map((row) => [row.name, row]));
  for (const row of results.rows) rows.set(row.name, row);
  writeFileSync(fileOf(folder, results.people), JSON.stringify({ ...results, rows: [...rows.values()] }, null, 1));
  const [small, large] = [read(folder, comparedSizes.small), read(folder, comparedSizes.large)];
  if (small === null || large === null || !Object.values(comparedSizes).includes(results.people)) return;
  const sizes = `${comparedSizes.large.toLocaleString('en')} people (${large.at.slice(0, 16)})`;
  const by = `${comparedSizes.small.toLocaleString('en')} (${small.at.slice(0, 16)})`;
  console.log(`\nWhat a request takes for ${sizes}, in what it takes for ${by}; at most ${growsAtMost}:\n`);
  console.log(`${''.padEnd(50)}${'time'.padStart(8)}${'CPU'.padStart(8)}`);
  const tooMuch: string[] = [];
  for (const { name, title } of results.rows) {
    const [before, after] = [small, large].map((size) => size.rows.find((row) => row.name === name));
    if (before === undefined || after === undefined) continue;
    const { time, cpu } = growthOf(before, after);
    const isTooMuch = time > growsAtMost;
    if (isTooMuch) tooMuch.push(name);
    console.log(`${title.padEnd(50)}${written(time)}${written(cpu)}${isTooMuch ? '  TOO MUCH' : ''}`);
  }
  if (tooMuch.length > 0) throw new Refusal(`Takes more than ${growsAtMost} times as long: ${tooMuch.join(', ')}.`);
}

function growthOf(before: Figures, after: Figures): { time: number; cpu: number } {
  return {
    time: (before.perSecond.product ?? Number.NaN) / (after.perSecond.product ?? Number.NaN),
    cpu: totalOf(after.cpu.product) / totalOf(before.cpu.product),
  };
}

function written(factor: number): string {
  return (Number.isNaN(factor) ? '–' : factor.toFixed(2)).padStart(8);
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
