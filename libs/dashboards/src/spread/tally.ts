import { windowOfReproduction } from './reproduction.js';
import type { ChampionRow } from './champions.sql.js';

/** What is kept of the champions of some groups: all that the figures need, and nobody in particular. */
export interface Tally {
  /** Who hold a label, by generation. */
  readonly generations: number[];
  /** Of the champions labelled in the window: how many brought none, one, two, and so on. */
  readonly brought: number[];
  /** By days: how many had their first labelled mentee then, and how many wait as long. */
  readonly waits: Map<number, [came: number, waiting: number]>;
  /** By month of the first label: how many, and how many held one 3, 6 and 12 months later. */
  readonly cohorts: Map<string, number[]>;
}

/** As it is written down: sparse, since most sets have a few champions at most. */
export interface KeptTally {
  readonly generations: readonly number[];
  readonly brought: readonly number[];
  readonly waits: readonly (readonly [days: number, came: number, waiting: number])[];
  readonly cohorts: Readonly<Record<string, readonly number[]>>;
}

export function emptyTally(): Tally {
  return { generations: [], brought: [], waits: new Map(), cohorts: new Map() };
}

export function tally(into: Tally, champion: ChampionRow): void {
  const { generation, age, month, brought, held } = champion;
  if (generation !== null) add(into.generations, generation, 1);
  // Whoever was labelled after the day is not of it, though they hold the label when it is closed.
  if (age < 0) return;
  const { from, to, within } = windowOfReproduction;
  if (age >= from && age <= to) add(into.brought, brought.filter((days) => days <= within).length, 1);
  const [first] = brought;
  wait(into.waits, first ?? age, first === undefined ? [0, 1] : [1, 0]);
  cohort(into.cohorts, month, [1, ...held.map(Number)]);
}

/** Adds what was kept of other groups. */
export function addTally(into: Tally, { generations, brought, waits, cohorts }: KeptTally): void {
  for (const [generation, count] of generations.entries()) add(into.generations, generation, count);
  for (const [mentees, count] of brought.entries()) add(into.brought, mentees, count);
  for (const [days, came, waiting] of waits) wait(into.waits, days, [came, waiting]);
  for (const [month, counts] of Object.entries(cohorts)) cohort(into.cohorts, month, counts);
}

export function kept({ generations, brought, waits, cohorts }: Tally): KeptTally {
  return {
    generations,
    brought,
    waits: [...waits].sort(([a], [b]) => a - b).map(([days, [came, waiting]]) => [days, came, waiting] as const),
    cohorts: Object.fromEntries([...cohorts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function add(counts: number[], at: number, count: number): void {
  while (counts.length <= at) counts.push(0);
  counts[at] = (counts[at] ?? 0) + count;
}

function wait(waits: Tally['waits'], days: number, [came, waiting]: readonly [number, number]): void {
  const known = waits.get(days) ?? [0, 0];
  waits.set(days, [known[0] + came, known[1] + waiting]);
}

function cohort(cohorts: Tally['cohorts'], month: string, counts: readonly number[]): void {
  const known = cohorts.get(month) ?? [];
  for (const [place, count] of counts.entries()) add(known, place, count);
  cohorts.set(month, known);
}
