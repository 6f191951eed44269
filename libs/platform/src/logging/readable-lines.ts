import { inspect } from 'node:util';
import type { DestinationStream } from 'pino';

type Line = { time: string; level: string; msg?: string; context?: string; error?: { stack?: string } };

/** For a terminal: `10:42:07 warn  EventReceiver  An event could not be received { receiptId: '12' }`. */
export function readableLines(output: { write(text: string): unknown }): DestinationStream {
  return {
    write(json: string) {
      const { time, level, msg, context, error, pid: _pid, ...rest } = JSON.parse(json) as Line & { pid: number };
      const details = Object.keys(rest).length > 0 ? inspect(rest, { breakLength: Infinity, depth: 3 }) : '';
      const line = [time.slice(11, 19), level.padEnd(5), context, msg, details].filter(Boolean).join('  ');
      output.write(`${line}\n${error?.stack ? `${error.stack}\n` : ''}`);
    },
  };
}
