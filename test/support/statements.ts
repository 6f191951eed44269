import { jest } from '@jest/globals';
import pg from 'pg';

/**
 * What some work sends to PostgreSQL on any connection, statement by statement, the beginning and the end of transactions
 * included.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return sent.mock.calls.map(([statement]) => textOf(statement));
  } finally {
    sent.mockRestore();
  }
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  return String((statement as { text?: unknown }).text);
}
