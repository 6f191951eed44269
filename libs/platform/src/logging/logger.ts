import { type DestinationStream, type Logger, pino } from 'pino';
import { linesTogether } from './lines-together.js';
import { readableLines } from './readable-lines.js';
import { currentRequestId } from './request-scope.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

// Whatever somebody logs by mistake, these never reach a file.
const secrets = new Set([
  'password',
  'passwordHash',
  'token',
  'tokenHash',
  'authorization',
  'cookie',
  'set-cookie',
  'secret',
]);

// One for the process, however many applications begin in it.
let output: ReturnType<typeof linesTogether> | undefined;

function standardOutput(): DestinationStream {
  return (output ??= linesTogether(1));
}

/** One JSON object a line, for machines; readable lines where a person is watching. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: withoutSecrets },
    serializers: { error: describeError },
    mixin: () => {
      const requestId = currentRequestId();
      return requestId === undefined ? {} : { requestId };
    },
  };
  return pino(options, destination ?? (process.stdout.isTTY ? readableLines(process.stdout) : standardOutput()));
}

/** The same, with what nobody may read hidden, however deep it is; most lines have no objects in them at all. */
function withoutSecrets(fields: Record<string, unknown>): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) shown[name] = secrets.has(name) ? '(hidden)' : shownOf(value);
  return shown;
}

function shownOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shownOf);
  // What has a form of its own, such as an error or a date, is described elsewhere.
  return Object.getPrototypeOf(value) === Object.prototype ? withoutSecrets(value as Record<string, unknown>) : value;
}

type DescribedError = {
  type: string;
  message: string;
  stack?: string;
  code?: string;
  constraint?: string;
  table?: string;
  cause?: DescribedError;
};
/** The fields of an error that say what kind it is, and nothing about anybody. */
const kinds = ['code', 'constraint', 'table'] as const;

/**
 * What happened and where. Database errors also carry the statement's parameters and the row in question: other
 * people's data, which stays out of the logs.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const kind = kinds.flatMap((name) => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...Object.fromEntries(kind),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
