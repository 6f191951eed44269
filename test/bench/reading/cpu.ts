import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of CPU since each began: who answers (the API, or another way's server), the worker, PostgreSQL. */
export interface CpuTimes {
  readonly server: number;
  readonly worker: number;
  readonly postgres: number;
}

// USER_HZ: what Linux counts in, on every architecture that Node runs on.
const tickMilliseconds = 10;

/** Reads what these processes have used so far, from /proc; null where there is none. */
export function cpuMeter(pids: { server: number; worker: number; postmaster: number }): (() => CpuTimes) | null {
  if (process.platform !== 'linux') return null;
  return () => ({
    server: ownTime(statOf(pids.server)),
    worker: ownTime(statOf(pids.worker)),
    postgres: serverTime(pids.postmaster),
  });
}

export function cpuBetween(before: CpuTimes, after: CpuTimes): CpuTimes {
  return {
    server: after.server - before.server,
    worker: after.worker - before.worker,
    postgres: after.postgres - before.postgres,
  };
}

export function totalOf(times: CpuTimes | null | undefined): number {
  return times ? times.server + times.worker + times.postgres : Number.NaN;
}

export function parentOf(pid: number): number {
  return statOf(pid)?.[1] ?? 0;
}

/** The server with all its processes: those that have ended are counted with their parent. */
function serverTime(postmaster: number): number {
  const parent = statOf(postmaster);
  let total = ownTime(parent) + ((parent?.[13] ?? 0) + (parent?.[14] ?? 0)) * tickMilliseconds;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(Number(name));
    if (stat?.[1] === postmaster) total += ownTime(stat);
  }
  return total;
}

function ownTime(stat: readonly number[] | null): number {
  return ((stat?.[11] ?? 0) + (stat?.[12] ?? 0)) * tickMilliseconds;
}

/** The fields after the name, which is in brackets and may hold anything: the state first, then the parent. */
function statOf(pid: number): readonly number[] | null {
  try {
    return (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ').map(Number);
  } catch {
    return null;
  }
}
