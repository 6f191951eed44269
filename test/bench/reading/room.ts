import { readFileSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { Refusal } from './refusal.js';

const megabyte = 1_000_000;
/** What a company and its copy take for each person, and what the rest takes at any size. */
const diskWanted = { aPerson: 0.012 * megabyte, besides: 3000 * megabyte };
const memoryWanted = { aPerson: 0.0015 * megabyte, besides: 1800 * megabyte };

/** Bytes that a run may take. */
export interface Room {
  readonly disk: number;
  readonly memory: number;
}

export function freeRoom(folder: string): Room {
  const { bavail, bsize } = statfsSync(folder);
  return { disk: bavail * bsize, memory: availableMemory() };
}

/**
 * Looks before anything is begun whether it can come to an end.
 * @param of whose company, where, and whether it is there already, which leaves the copy to be made
 * @throws Refusal that says what is missing
 */
export function assertRoom(
  { people, folder, isBuilt }: { people: number; folder: string; isBuilt: boolean },
  free: Room = freeRoom(folder),
): void {
  const disk = { free: free.disk, wanted: (diskWanted.besides + diskWanted.aPerson * people) * (isBuilt ? 0.6 : 1) };
  if (disk.free < disk.wanted) {
    throw new Refusal(
      `The bench at ${people.toLocaleString('en')} people needs ${gigabytes(disk.wanted)} of disk at ${folder}, and ${gigabytes(disk.free)} are free. ` +
        'Make room, set SILLAGE_DATA to a folder on another disk, or ask for fewer --people.',
    );
  }
  const memory = { free: free.memory, wanted: memoryWanted.besides + memoryWanted.aPerson * people };
  if (memory.free < memory.wanted) {
    throw new Refusal(
      `The bench at ${people.toLocaleString('en')} people needs ${gigabytes(memory.wanted)} of memory, and ${gigabytes(memory.free)} are free. ` +
        'Stop other programs, or ask for fewer --people.',
    );
  }
}

/** With what the system would give back from its cache of files. */
function availableMemory(): number {
  try {
    return Number(/MemAvailable:\s+(\d+) kB/.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]) * 1024;
  } catch {
    return freemem();
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / (1000 * megabyte)).toFixed(1)} GB`;
}
