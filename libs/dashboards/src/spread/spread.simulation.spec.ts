import { describe, expect, it } from '@jest/globals';
import { histories } from '../../../../test/support/length.js';
import {
  simulated,
  trueMedianWait,
  trueReproduction,
  type SimulatedProgramme,
} from '../../../../test/support/simulated-programme.js';
import { reproductionOf, windowOfReproduction } from './reproduction.js';
import { emptyTally, kept, tally } from './tally.js';
import { medianWait } from './waiting.js';

const programmes: [string, SimulatedProgramme][] = [
  ['young and growing', { days: 420, mentees: 1.9, pace: 60, founders: 6 }],
  ['young and shrinking', { days: 420, mentees: 0.7, pace: 90, founders: 12 }],
  ['old and growing', { days: 1000, mentees: 1.5, pace: 90, founders: 2 }],
  ['old and shrinking', { days: 1500, mentees: 1.4, pace: 240, founders: 8 }],
  ['old and slow', { days: 1500, mentees: 1.3, pace: 200, founders: 8 }],
];

describe('of a programme whose reproduction and pace are known', () => {
  const { numRuns, seed, named } = histories({ short: 60, whole: 2000 });

  it.each(programmes)(`that is %s, both are found (${named})`, (_, programme) => {
    const truth = trueReproduction(programme, windowOfReproduction.within);
    const wait = trueMedianWait(programme);
    let within = 0;
    let told = 0;
    const means: number[] = [];
    const waits: number[] = [];
    for (let run = 0; run < numRuns; run += 1) {
      const all = emptyTally();
      for (const champion of simulated(programme, seed + run)) tally(all, champion);
      const { brought, waits: waited } = kept(all);
      const found = reproductionOf(brought);
      const median = medianWait(waited);
      if (median !== null) waits.push(median);
      if (found === null) continue;
      told += 1;
      means.push(found.mean);
      if (found.low <= truth && truth <= found.high) within += 1;
    }
    expect(told).toBeGreaterThan(numRuns * 0.9);
    // Nine in ten, give or take three standard deviations of such a share.
    expect(Math.abs(within / told - 0.9)).toBeLessThan(0.025 + 3 * Math.sqrt(0.09 / told));
    const mean = means.reduce((sum, each) => sum + each, 0) / told;
    expect(Math.abs(mean - truth) / truth).toBeLessThan(0.05);
    if (wait === null) {
      // Half of them never bring anybody.
      expect(waits.length).toBeLessThan(numRuns * 0.1);
      return;
    }
    const middle = waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)] ?? Infinity;
    expect(Math.abs(middle - wait)).toBeLessThan(0.1 * wait);
  });

  it('a plain mean over everybody would be bent by growth, and these are not', () => {
    const [, growing] = programmes[0] as [string, SimulatedProgramme];
    const champions = simulated(growing, seed);
    const plain = champions.reduce((sum, { brought }) => sum + brought.length, 0) / champions.length;
    expect(plain).toBeLessThan(0.75 * trueReproduction(growing, windowOfReproduction.within));
  });
});
