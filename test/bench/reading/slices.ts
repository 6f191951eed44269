import type { Clients } from './client.js';
import { cpuBetween, type CpuTimes } from './cpu.js';
import type { Row, Way } from './rows/row.js';
import type { WatchedServer } from './watched-server.js';

/** What one way did in one slice. */
export interface Slice {
  readonly requests: number;
  readonly seconds: number;
  readonly cpu: CpuTimes | null;
}

export interface Round {
  readonly slices: { readonly [W in Way]?: Slice };
}

/** A server that answers, with what reads the CPU of all that it stands on. */
export interface Answering {
  readonly clients: Clients;
  readonly cpu: (() => CpuTimes) | null;
}

export interface Bench {
  readonly server: WatchedServer;
  readonly ways: ReadonlyMap<Way, Answering>;
  /** Why a way is not among them. */
  readonly leftOut: readonly string[];
}

const sliceMs = 1500;
const writingMs = 4000;
const firstBurst = 40;
const warmUpMs = 1000;

/**
 * Each round runs every way for a slice, the next one backwards (ABBA), so that a machine that wanders wanders for all.
 * @param counted how many requests each way has had, which says who is next
 */
export async function measureRow(bench: Bench, row: Row, rounds: number, counted: Map<Way, number>): Promise<Round[]> {
  const ways = [...bench.ways.keys()].filter((way) => row.requests[way] !== undefined);
  const atOnce = new Map<Way, number>();
  for (const way of ways) {
    if (row.writing === undefined) await slice(bench, row, way, counted, { ms: warmUpMs });
    else atOnce.set(way, await burstOf(bench, row, way, { rounds, counted, supply: row.writing.supply[way] ?? 0 }));
  }
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const slices: { [W in Way]?: Slice } = {};
    for (const way of round % 2 === 0 ? ways : ways.toReversed()) {
      const requests = atOnce.get(way);
      slices[way] = await slice(bench, row, way, counted, requests === undefined ? { ms: sliceMs } : { requests });
    }
    measured.push({ slices });
  }
  return measured;
}

/** How many at once take a slice: found by a small burst, whose wait for the worker is most of it, and by a larger one. */
async function burstOf(
  bench: Bench,
  row: Row,
  way: Way,
  { rounds, counted, supply }: { rounds: number; counted: Map<Way, number>; supply: number },
): Promise<number> {
  let burst = firstBurst;
  for (let warmUp = 0; warmUp < 2; warmUp += 1) {
    const rate = rateOf(await slice(bench, row, way, counted, { requests: burst }));
    const left = (supply - (counted.get(way) ?? 0)) / (rounds + 1);
    burst = Math.floor(Math.min((rate * writingMs) / 1000, left));
    if (burst < 1) throw new Error(`There is nobody left for ${row.name}: ask for fewer --rounds.`);
  }
  return burst;
}

/** A against A: what the ratio of a thing to itself comes to on this machine. */
export async function measureNoise(bench: Bench, row: Row, rounds: number): Promise<number[]> {
  const counted = new Map<Way, number>();
  await slice(bench, row, 'bare', counted, { ms: warmUpMs });
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const one = rateOf(await slice(bench, row, 'bare', counted, { ms: sliceMs }));
    const other = rateOf(await slice(bench, row, 'bare', counted, { ms: sliceMs }));
    ratios.push(round % 2 === 0 ? one / other : other / one);
  }
  return ratios;
}

export function rateOf({ requests, seconds }: Slice): number {
  return requests / seconds;
}

async function slice(
  { server, ways }: Bench,
  row: Row,
  way: Way,
  counted: Map<Way, number>,
  length: { ms: number } | { requests: number },
): Promise<Slice> {
  const answering = ways.get(way);
  const request = row.requests[way];
  if (answering === undefined || request === undefined) throw new Error(`${row.name} is not asked of ${way}.`);
  await server.untilIdle();
  const { clients, cpu } = answering;
  const from = counted.get(way) ?? 0;
  let sent = 0;
  const before = cpu?.() ?? null;
  const start = performance.now();
  const isOver = 'ms' in length ? () => performance.now() - start >= length.ms : () => sent >= length.requests;
  const requests = await clients.askAll(() => (isOver() ? undefined : request(from + sent++)));
  if (row.writing !== undefined) await server.untilFollowed();
  const seconds = (performance.now() - start) / 1000;
  const after = cpu?.() ?? null;
  counted.set(way, from + sent);
  return { requests, seconds, cpu: before && after && cpuBetween(before, after) };
}
