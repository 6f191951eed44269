import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookAtEverything } from '@sillage/operations';
import { format, loadConfig } from '@sillage/platform';
import { configuration } from '../support/sign-on-desk.js';
import { runCli } from '../support/cli.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { freePort } from '../support/free-port.js';
import { GivenCompany } from '../support/given-company.js';
import { client, HostileProvider } from '../support/hostile-provider.js';
import { MailServer, smtpRefusal } from '../support/mail-server.js';

// Each command is a process of its own, which takes seconds where the machine is busy.
jest.setTimeout(120_000);

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

describe('doctor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sillage-doctor-'));
  let database: TestDatabase;
  let mailServer: MailServer;
  let well: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    mailServer = await MailServer.start();
    const redis = process.env['SILLAGE_TEST_REDIS_URL'] ?? '';
    well = { DATABASE_URL: database.url, SILLAGE_DATA: folder, SMTP_URL: mailServer.url, REDIS_URL: `${redis}/9` };
  });

  afterAll(async () => {
    await mailServer.stop();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const look = async (environment: Record<string, string>) => {
    const found = await lookAtEverything(loadConfig({ ...well, ...environment }));
    return found.map(({ check, state, text }) => ({ check, state, text: text.en }));
  };
  const problems = async (environment: Record<string, string>) =>
    (await look(environment)).filter(({ state }) => state === 'PROBLEM').map(({ check }) => check);

  it('says a line of each part, and that nothing is wrong', async () => {
    const { code, output } = await runCli(['doctor'], well);
    expect(code).toBe(0);
    for (const part of [
      'configuration',
      'database',
      'migrations',
      'queue',
      'workers',
      'figures',
      'mail',
      'providers',
      'clock',
      'disk',
    ])
      expect(output).toMatch(new RegExp(`^(ok|warning) +${part} +\\S`, 'm'));
    expect(output).not.toContain('PROBLEM');
  });

  it('says what to do where something is wrong, and ends with 1', async () => {
    const port = await freePort();
    const { code, output } = await runCli(['doctor'], { ...well, SMTP_URL: `smtp://127.0.0.1:${port}` });
    expect(code).toBe(1);
    expect(output).toMatch(/^PROBLEM +mail .*does not take mail .*correct SMTP_URL/m);
  });

  it('names every wrong variable', async () => {
    const { code, output } = await runCli(['doctor'], { ...well, PORT: 'eighty', DEFAULT_COUNTRY: 'France' });
    expect(code).toBe(1);
    expect(output).toMatch(/^PROBLEM +configuration +PORT must be/m);
    expect(output).toMatch(/^PROBLEM +configuration +DEFAULT_COUNTRY must be/m);
  });

  it.each([
    [
      'a database that is away',
      async () => ({ DATABASE_URL: `postgresql://sillage@127.0.0.1:${await freePort()}/x` }),
      'DATABASE',
    ],
    ['a queue that is away', async () => ({ REDIS_URL: `redis://127.0.0.1:${await freePort()}` }), 'QUEUE'],
    ['a folder that nobody may write', async () => ({ SILLAGE_DATA: '/proc/sillage' }), 'DISK'],
  ])('finds %s', async (_what, environment, check) => {
    expect(await problems(await environment())).toContain(check);
  });

  it('asks the identity providers side by side, and says of each what to do', async () => {
    const now = () => new Date();
    const names = ['WELL', 'SLOW', 'NONSENSE', 'KEYLESS', 'LATE'] as const;
    const providers = await Promise.all(names.map(async () => HostileProvider.start(now)));
    const [, slow, nonsense, keyless, late] = providers;
    slow?.instead.set(configuration, null);
    nonsense?.instead.set(configuration, { body: '<html>It works</html>' });
    keyless?.instead.set('/keys', { body: '{ "keys": [] }' });
    late?.instead.set('/keys', {
      body: '{ "keys": [{ "kty": "RSA" }] }',
      headers: { date: 'Mon, 02 Mar 2020 09:00:00 GMT' },
    });
    const variables = names.flatMap((name, index) => [
      [`OIDC_${name}_ISSUER`, providers[index]?.issuer ?? ''],
      [`OIDC_${name}_CLIENT_ID`, client.id],
      [`OIDC_${name}_CLIENT_SECRET`, name === 'LATE' ? 'of last year' : client.secret],
    ]);
    const begun = performance.now();
    const found = await lookAtEverything(loadConfig({ ...well, ...Object.fromEntries(variables) }));
    expect(performance.now() - begun).toBeLessThan(5000);
    const told = found
      .filter(({ check }) => check === 'PROVIDERS')
      .map(({ state, text, values }) => `${state} ${format(text, 'en', values)}`);
    expect(told).toEqual([
      expect.stringMatching(/^PROBLEM keyless: It shows no keys/),
      expect.stringMatching(/^PROBLEM late: The clock of this machine is [\d,]+ seconds ahead/),
      expect.stringMatching(/^PROBLEM late: .*into OIDC_LATE_CLIENT_ID and OIDC_LATE_CLIENT_SECRET/),
      expect.stringMatching(/^PROBLEM nonsense: .*Check OIDC_NONSENSE_ISSUER/),
      expect.stringMatching(/^PROBLEM slow has not answered within 4 seconds/),
      expect.stringMatching(/^OK well answers/),
    ]);
    await Promise.all(providers.map(async (provider) => provider.stop()));
    expect(await problems({ LOCAL_ACCOUNTS: 'false' })).toContain('PROVIDERS');
  });

  it('finds migrations that wait, and those of a newer version', async () => {
    const given = await GivenCompany.in(database.url);
    const [newest] = await given.sql<{ id: number }>('SELECT id FROM migration ORDER BY timestamp DESC LIMIT 1');
    await given.sql(`UPDATE migration SET timestamp = timestamp + 9000000000 WHERE id = $1`, [newest?.id]);
    expect(await look({})).toContainEqual(
      expect.objectContaining({ check: 'MIGRATIONS', state: 'PROBLEM', text: expect.stringContaining('newer') }),
    );
    await given.sql(`DELETE FROM migration WHERE id = $1`, [newest?.id]);
    expect(await look({})).toContainEqual(
      expect.objectContaining({ check: 'MIGRATIONS', state: 'PROBLEM', text: expect.stringContaining('wait') }),
    );
    await given.end();
  });

  it('warns of what works and is not meant', async () => {
    const warned = (await look({ PUBLIC_URL: 'http://sillage.example.com', MAIL_FROM: 'sillage@localhost' }))
      .filter(({ state }) => state === 'WARNING')
      .map(({ text }) => text);
    expect(warned).toEqual(
      expect.arrayContaining([
        expect.stringContaining('without https'),
        expect.stringContaining('set MAIL_FROM'),
        expect.stringContaining('Insert-only is not enforced'),
        expect.stringContaining('No worker'),
      ]),
    );
  });

  describe('and mail test', () => {
    const sent = async (to: string, environment: Record<string, string> = well) =>
      runCli(['mail', 'test', '--to', to], environment);

    it('sends one mail, and says what the server answered', async () => {
      const { code, output } = await sent('you@example.com');
      expect({ code, output }).toEqual({
        code: 0,
        output: expect.stringMatching(/took a test mail .* and answered: 250/),
      });
      expect(mailServer.to('you@example.com')).toHaveLength(1);
    });

    it('says what to do when the server refuses it, or there is none', async () => {
      mailServer.rules = {
        onRecipient: () => {
          throw smtpRefusal(550, 'No such mailbox');
        },
      };
      const refused = await sent('nobody@example.com');
      mailServer.rules = {};
      expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('No such mailbox') });
      const { SMTP_URL: _none, ...kept } = well;
      expect(await sent('you@example.com', kept)).toMatchObject({
        code: 1,
        errors: expect.stringContaining('set SMTP_URL'),
      });
      expect(await sent('you')).toMatchObject({ code: 1, errors: expect.stringContaining('is no address of mail') });
    });
  });
});
