import { type DestinationStream, pino } from 'pino';

/** In bytes; more than that is written without waiting. */
const waitsAtMost = 8 * 1024;

/**
 * A file or standard output to which the lines of one turn of the event loop are written at once: a call to the system for
 * each line would be a tenth of what the cheapest request costs. What is left is written as the process exits.
 */
export function linesTogether(file: number): DestinationStream & { flushSync(): void } {
  const output = pino.destination({ dest: file, sync: true, minLength: waitsAtMost });
  let isWaiting = false;
  const flushSync = (): void => {
    isWaiting = false;
    output.flushSync();
  };
  process.once('exit', flushSync);
  return {
    write(line: string) {
      output.write(line);
      if (isWaiting) return;
      isWaiting = true;
      setImmediate(flushSync);
    },
    flushSync,
  };
}
