import { inspect } from 'node:util';
import type { LoggerService } from '@nestjs/common';

/** What goes wrong within a command, as a line for whoever typed it: no colours, no numbers of processes, no objects. */
export const operatorLog: LoggerService = {
  log() {},
  warn: (message: unknown) => say(message),
  error: (message: unknown) => say(message),
};

function say(message: unknown): void {
  if (typeof message === 'object' && message !== null && 'message' in message) {
    const { message: words, error, ...details } = message as { message: unknown; error?: unknown };
    const more = Object.keys(details).length > 0 ? ` ${inspect(details, { breakLength: Infinity })}` : '';
    console.error(`${String(words)}${more}${error === undefined ? '' : `\n${inspect(error)}`}`);
  } else console.error(String(message));
}
