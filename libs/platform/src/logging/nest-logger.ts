import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

// What Nest says while it puts the modules together: some hundred lines that matter only to whoever looks for a fault.
const wiring = [
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
  'GraphQLModule',
];

/** Nest's own logging, and every `new Logger(Name)`, as structured lines. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...more: unknown[]): void {
    this.write('info', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  /** Nest puts the context last, and for errors perhaps a stack before it. */
  private write(level: 'info' | 'error' | 'warn' | 'debug' | 'fatal', message: unknown, more: unknown[]): void {
    const strings = more.filter((value) => typeof value === 'string');
    const context = strings.at(-1);
    const shown = level === 'info' && context !== undefined && wiring.includes(context) ? 'debug' : level;
    const stack = strings.length > 1 ? strings[0] : undefined;
    const error = message instanceof Error ? message : more.find((value) => value instanceof Error);
    const fields = {
      ...(context !== undefined && { context }),
      ...(stack !== undefined && { stack }),
      ...(error && { error }),
    };
    if (message instanceof Error) this.logger[shown](fields, message.message);
    else if (typeof message === 'object' && message !== null) {
      const { message: text, ...details } = message as { message?: string };
      this.logger[shown]({ ...fields, ...details }, text);
    } else this.logger[shown](fields, String(message));
  }
}
