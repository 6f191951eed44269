import { parseArgs } from 'node:util';
import { Refusal } from './refusal.js';

export const rowNames = [
  'least',
  'champions',
  'acknowledging',
  'journey',
  'guide',
  'search',
  'company',
  'unit',
] as const;
export type RowName = (typeof rowNames)[number];

export interface Options {
  readonly people: number;
  readonly rounds: number;
  readonly rows: readonly RowName[];
  /** The API writes a CPU profile of the whole run. */
  readonly profile: boolean;
}

/** @throws Refusal that says which option is not right */
export function optionsFrom(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      people: { type: 'string', default: '170000' },
      rounds: { type: 'string', default: '16' },
      rows: { type: 'string', default: rowNames.join(',') },
      profile: { type: 'boolean', default: false },
    },
  });
  return {
    people: wholeNumber('--people', values.people, [2000, 2_000_000]),
    rounds: wholeNumber('--rounds', values.rounds, [1, 200]),
    rows: values.rows.split(',').map(rowNamed),
    profile: values.profile,
  };
}

function wholeNumber(option: string, given: string, [least, most]: [number, number]): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Refusal(`${option} is a whole number from ${least} to ${most} (it is "${given}").`);
}

function rowNamed(given: string): RowName {
  const name = rowNames.find((one) => one === given.trim());
  if (name !== undefined) return name;
  throw new Refusal(`--rows takes ${rowNames.join(', ')}, with commas between them (it has "${given}").`);
}
