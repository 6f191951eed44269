import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isKey, keyAtMost } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const texts = [
  'social-media',
  'a',
  '2026',
  'a-1-b',
  '',
  '-',
  'a-',
  '-a',
  'a--b',
  'Social',
  'a_b',
  'a b',
  'é',
  'a\n',
  'a'.repeat(keyAtMost),
  'a'.repeat(keyAtMost + 1),
];

it.each(['programme_key_is_for_addresses', 'guide_key_is_plain'])(
  '%s holds what the code calls a key',
  async (rule) => {
    const [constraint] = await app.database.query<{ condition: string }>(
      `SELECT substring(pg_get_constraintdef(oid) FROM 'CHECK (.*)') AS condition FROM pg_constraint WHERE conname = $1`,
      [rule],
    );
    const kept = await app.database.query<{ key: string; kept: boolean }>(
      `SELECT key, ${constraint?.condition} AS kept FROM unnest($1::text[]) AS key`,
      [texts],
    );
    expect(kept).toEqual(texts.map((key) => ({ key, kept: isKey(key) })));
  },
);
