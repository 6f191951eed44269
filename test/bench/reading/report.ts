import type { Figures, Spread } from './figures.js';

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
  ['least', 9, ({ perSecond }) => rate(perSecond.least)],
  ['ratio', 8, ({ toBare }) => ratio(toBare.median)],
  ['middle half', 15, ({ toBare }) => `${ratio(toBare.low)}–${ratio(toBare.high)}`],
  ['goal', 12, ({ goal, reached }) => `${goal}${reached ? '' : ' MISSED'}`],
  ['PostGraphile', 14, ({ perSecond }) => rate(perSecond.postgraphile)],
  ['API', 8, ({ cpu }) => milliseconds(cpu.product?.server)],
  ['worker', 8, ({ cpu }) => milliseconds(cpu.product?.worker)],
  ['PostgreSQL', 12, ({ cpu }) => milliseconds(cpu.product?.postgres)],
  ['bare', 7, ({ cpu }) => milliseconds(cpu.bare?.server)],
  ['PostgreSQL', 12, ({ cpu }) => milliseconds(cpu.bare?.postgres)],
  ['by CPU', 8, ({ byCpu }) => (Number.isNaN(byCpu) ? '–' : ratio(byCpu))],
  ['statements', 12, ({ statements }) => String(statements.length)],
];

export function print({ people, rounds, noise, rows }: Results): void {
  console.log(
    `\n${people.toLocaleString('en')} people, ${rounds} rounds; a bare handler against itself: ${ratio(noise.median)} (${ratio(noise.low)}–${ratio(noise.high)})`,
  );
  console.log(
    'Requests a second, ratio of the product to the bare handler (or to its own least request), milliseconds of CPU and statements for a request:\n',
  );
  console.log(columns.map(([head, width]) => pad(head, width)).join(''));
  for (const row of rows) console.log(columns.map(([, width, of]) => pad(of(row), width)).join(''));
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
