import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../support/cli.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { GivenCompany } from '../support/given-company.js';

describe('migrate --down', () => {
  let database: TestDatabase;
  let given: GivenCompany;

  beforeAll(async () => {
    database = await createTestDatabase();
    given = await GivenCompany.in(database.url);
  });

  afterAll(async () => {
    await given.end();
    await database.drop();
  });

  const down = async (...words: string[]) => runCli(['migrate', '--down', ...words], { DATABASE_URL: database.url });
  const tables = async () =>
    given.sql(`SELECT FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`);

  it('deletes nothing while people are there, whatever is said, and names what it would delete', async () => {
    await given.person();
    await given.programme('social-media');
    const { code, output, errors } = await down('--yes');
    expect(code).toBe(1);
    expect(output).toMatch(/^ {2}person +1 row$/m);
    expect(output).toMatch(/^ {2}programme +1 row$/m);
    expect(errors).toContain('Refused, and nothing was changed: there are people in this database (1).');
    expect(await given.sql('SELECT FROM person')).toHaveLength(1);
  });

  it('does nothing without --yes where nobody is there, and everything with it', async () => {
    await given.sql('TRUNCATE person, programme CASCADE');
    const before = await tables();
    const { code, errors } = await down();
    expect(code).toBe(1);
    expect(errors).toContain('Say --yes as well');
    expect(await tables()).toEqual(before);
    expect(await down('--yes')).toMatchObject({ code: 0, output: expect.stringContaining('migrations taken back.') });
    expect(await tables()).toHaveLength(1);
  });
});
