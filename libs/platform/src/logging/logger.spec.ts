import { describe, expect, it } from '@jest/globals';
import { createLogger, describeError } from './logger.js';
import { NestLogger } from './nest-logger.js';
import { readableLines } from './readable-lines.js';
import { runWithRequestId } from './request-scope.js';

function logged(write: (logger: NestLogger) => void): Record<string, unknown> {
  const lines: string[] = [];
  write(new NestLogger(createLogger('debug', { write: (line) => lines.push(line) })));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>;
}

describe('a log line', () => {
  it('carries the id of the request that it belongs to', () => {
    expect(logged((logger) => runWithRequestId('r-1', () => logger.log('read', 'Guides')))).toMatchObject({
      level: 'info',
      msg: 'read',
      context: 'Guides',
      requestId: 'r-1',
    });
  });

  it('keeps the fields of a structured message', () => {
    expect(logged((logger) => logger.warn({ message: 'slow', ms: 12 }, 'Http'))).toMatchObject({ msg: 'slow', ms: 12 });
  });

  it('hides secrets, however deep', () => {
    const line = logged((logger) =>
      logger.log({
        message: 'm',
        token: 'abc',
        headers: { authorization: 'abc', cookie: 'abc' },
        a: { b: { password: 'abc' } },
      }),
    );
    expect(JSON.stringify(line)).not.toContain('abc');
  });

  it('tells what an error was and where, without the data that a driver hangs on it', () => {
    const error = Object.assign(new Error('duplicate key', { cause: new Error('below') }), {
      code: '23505',
      constraint: 'person_one_email',
      table: 'person',
      detail: 'Key (email)=(sofia@example.com) already exists',
      parameters: ['sofia@example.com'],
    });
    const line = logged((logger) => logger.error({ message: 'failed', error }, 'People'));
    expect(line).toMatchObject({
      msg: 'failed',
      error: {
        message: 'duplicate key',
        code: '23505',
        constraint: 'person_one_email',
        table: 'person',
        cause: { message: 'below' },
      },
    });
    expect(JSON.stringify(line)).not.toContain('sofia');
    expect(describeError('thrown text')).toEqual({ type: 'string', message: 'thrown text' });
  });
});

it('is readable where a person is watching', () => {
  let shown = '';
  const lines = readableLines({ write: (text) => (shown += text) });
  lines.write('{"level":"warn","time":"2026-05-12T10:42:07.123Z","pid":1,"context":"Http","msg":"slow","ms":12}\n');
  expect(shown).toBe('10:42:07  warn   Http  slow  { ms: 12 }\n');
});
