import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBackup, pendingChanges, type CheckedBackup } from '@sillage/platform';
import { ApiProcess } from '../support/api-process.js';
import { runCli } from '../support/cli.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { freePort } from '../support/free-port.js';
import { GivenCompany } from '../support/given-company.js';

jest.setTimeout(120_000);

/** Each with the one password of its demo accounts. */
const releases = [{ name: 'before-accounts', password: 'qs59-eq2y-8unn' }];

describe.each(releases)('what the version $name left', ({ name, password }) => {
  const file = join('test/e2e/releases', `${name}.backup`);
  const folder = mkdtempSync(join(tmpdir(), 'sillage-upgrade-'));
  let database: TestDatabase;
  let given: GivenCompany;
  let backup: CheckedBackup;

  beforeAll(async () => {
    database = await createTestDatabase();
    given = await GivenCompany.in(database.url);
    backup = await checkBackup(file);
    const restored = await runCli(['restore', file], { DATABASE_URL: database.url, SILLAGE_DATA: folder });
    expect(restored).toMatchObject({ code: 0, errors: '' });
  });

  afterAll(async () => {
    await given.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('is migrated up to this one, with everybody and what they did', async () => {
    expect(await pendingChanges((sql) => given.sql(sql))).toEqual([]);
    for (const table of ['person', 'enrolment', 'label', 'mentorship', 'acknowledgement', 'registration'])
      expect(await given.sql(`SELECT FROM ${table}`)).toHaveLength(backup.contents.rows[table] ?? -1);
  });

  it('starts under this one, and lets people in as before', async () => {
    const port = await freePort();
    const api = new ApiProcess({
      DATABASE_URL: database.url,
      PORT: String(port),
      SILLAGE_DATA: folder,
      LOG_LEVEL: 'error',
    });
    await api.isReady;
    const post = async (path: string, body: object, token?: string) => {
      const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return (await answer.json()) as Record<string, unknown>;
    };
    const { token } = await post('/auth/login', { email: 'champion@demo.sillage.example', password });
    const query = '{ viewer { person { enrolment(programme: "social-media") { label { level { key } } } } } }';
    expect(await post('/graphql', { query }, String(token))).toEqual({
      data: { viewer: { person: { enrolment: { label: { level: { key: 'champion' } } } } } },
    });
    api.signal('SIGTERM');
    expect(await api.exitCode).toBe(0);
    expect(api.said).toBe('');
  });
});
