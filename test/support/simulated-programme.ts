import { randomNumbers } from '../bench/random-numbers.js';
import type { ChampionRow } from '../../libs/dashboards/src/spread/champions.sql.js';

/** A programme whose reproduction and pace are known, because it is made by them. */
export interface SimulatedProgramme {
  /** How many days it has run. */
  readonly days: number;
  /** How many mentees get the label by each champion, in the long run and on average. */
  readonly mentees: number;
  /** The median of the days until such a mentee has it. */
  readonly pace: number;
  /** Founders who begin each month. */
  readonly founders: number;
}

/** The champions of such a programme, as they are known on its last day. */
export function simulated({ days, mentees, pace, founders }: SimulatedProgramme, seed: number): ChampionRow[] {
  const random = randomNumbers(seed);
  const champions: ChampionRow[] = [];
  const labelled = Array.from({ length: Math.ceil(days / 30) * founders }, () => ({
    on: Math.floor(random() * days),
    generation: 0,
  }));
  for (const { on, generation } of labelled) {
    const brought = Array.from({ length: geometric(mentees, random) }, () => delay(pace, random)).sort((a, b) => a - b);
    const known = brought.filter((after) => on + after <= days);
    // A programme that grows without end needs no more than this to be known.
    if (labelled.length < 20_000)
      labelled.push(...known.map((after) => ({ on: on + after, generation: generation + 1 })));
    champions.push({
      unit: 'group',
      country: 'FR',
      generation,
      depth: generation,
      month: '2026-01',
      age: days - on,
      brought: known,
      held: [true, true, true],
    });
  }
  return champions;
}

/** The true mean of mentees labelled within so many days. */
export function trueReproduction({ mentees, pace }: SimulatedProgramme, within: number): number {
  return mentees * chanceWithin(within, pace);
}

/** The true median of the days until the first of the mentees has the label; null where half never have one. */
export function trueMedianWait({ mentees, pace }: SimulatedProgramme): number | null {
  for (let day = 0; day < 20_000; day += 1) {
    // Of a geometric number of mentees nobody has it yet.
    const nobody = 1 / (1 + mentees * chanceWithin(day, pace));
    if (nobody <= 0.5) return day;
  }
  return null;
}

/** Days are whole: the chance of at most `days` of them. */
function chanceWithin(days: number, pace: number): number {
  return 1 - 2 ** -((days + 1) / pace);
}

function delay(pace: number, random: () => number): number {
  return Math.floor(-pace * Math.log2(1 - random()));
}

/** Most champions bring nobody or one, a few bring many. */
function geometric(mean: number, random: () => number): number {
  return Math.floor(Math.log(1 - random()) / Math.log(mean / (1 + mean)));
}
