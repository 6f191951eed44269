import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { Command, CommanderError } from 'commander';
import { registerAccountCommand } from '../../apps/cli/src/account.command.js';
import { demoAccounts } from '../../apps/cli/src/demo/accounts.js';
import { registerRoleCommand } from '../../apps/cli/src/role.command.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { GivenCompany } from '../support/given-company.js';

describe('an operator’s command', () => {
  let database: TestDatabase;
  let given: GivenCompany;
  const before = new Map<string, string | undefined>();

  beforeAll(async () => {
    database = await createTestDatabase();
    given = await GivenCompany.in(database.url);
    for (const [name, value] of Object.entries({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' })) {
      before.set(name, process.env[name]);
      process.env[name] = value;
    }
  }, 60_000);

  afterAll(async () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await given.end();
    await database.drop();
  });

  /** In this process, since each of its own costs a second. */
  const command = async (line: string) => {
    let said = '';
    const hear = (text: string) => (said += `${text}\n`);
    const heard = [
      jest.spyOn(console, 'log').mockImplementation(hear),
      jest.spyOn(console, 'error').mockImplementation(hear),
    ];
    const program = new Command().exitOverride().configureOutput({ writeOut: hear, writeErr: hear });
    for (const register of [registerAccountCommand, registerRoleCommand]) register(program);
    process.exitCode = 0;
    try {
      await program.parseAsync(line.split(' '), { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      process.exitCode = error.exitCode;
    } finally {
      for (const one of heard) one.mockRestore();
    }
    const code = process.exitCode;
    process.exitCode = 0;
    return { code, said };
  };
  const prepare = async (environment: Record<string, string> = {}) => {
    const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'prepare'], {
      env: { ...process.env, PORT: '3210', ...environment },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, said };
  };
  const names = '--given-name Ada --family-name Lovelace';

  it('names the first administrator at a start, as long as there has been none', async () => {
    const { said } = await prepare();
    expect(said).toMatch(/^Create the first administrator: http:\/\/localhost:3210\/setup#[\w-]{43}$/m);

    const made = await command(`account create --email ada@example.com ${names} --admin`);
    expect(made.code).toBe(0);
    expect(made.said).toMatch(/in the directory now[\s\S]*an administrator now[\s\S]*\/sign-in\/link#[\w-]{43}$/m);
  }, 60_000);

  it('enters somebody as the company’s settings say, and says in which unit', async () => {
    await given.insert('company', {
      default_locale: 'fr',
      default_time_zone: 'Europe/Kyiv',
      default_country: 'UA',
      changed_at: new Date(),
    });
    const { said } = await command(
      `account create --email kateryna@example.com --given-name Kateryna --family-name Bilyk`,
    );
    expect(said).toMatch(/^kateryna@example\.com is in the directory now, in the unit Company\.$/m);
    expect(
      await given.sql(`SELECT locale, time_zone, country FROM person WHERE email = 'kateryna@example.com'`),
    ).toEqual([{ locale: 'fr', time_zone: 'Europe/Kyiv', country: 'UA' }]);
    await given.sql('TRUNCATE company');
  });

  it.each([
    [`account create --email ada@example.com ${names}`, /is in the directory already/],
    [`account create --email nowhere ${names}`, /Give an address such as/],
    ['account create --email zoe@example.com', /required option '--given-name/],
    ['account link --email nobody@example.com', /knows nobody with the address nobody@example\.com/],
    ['role assign --email ada@example.com --role KING', /Allowed choices are/],
    ['role assign --email ada@example.com --role TRAINER --unit nowhere', /There is no such unit/],
    ['role assign --email ada@example.com --role TRAINER --programme nowhere', /There is no such programme/],
    ['role remove --email ada@example.com --role ADMIN', /the last administrator/],
  ])('that cannot be done says why, and ends with 1: %s', async (line, why) => {
    const { code, said } = await command(line);
    expect(said).toMatch(why);
    expect(said).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });

  it('brings an administrator back who was lost', async () => {
    const lost = await given.person({ email: 'lost@example.com' });
    const { said } = await command(`account create --email Lost@example.com ${names} --admin`);
    expect(said).not.toContain('in the directory now');
    expect(said).toContain('Lost@example.com is an administrator now.');
    expect(await given.sql(`SELECT given_name FROM person WHERE id = $1`, [lost])).not.toEqual([{ given_name: 'Ada' }]);
    const audited = await given.sql('SELECT action, actor_id FROM audit_entry WHERE subject_id = $1 ORDER BY id', [
      lost,
    ]);
    expect(audited).toEqual([
      { action: 'role.assigned', actor_id: null },
      { action: 'sign-in-link.command', actor_id: null },
    ]);
  });

  it('gives, lists and takes roles', async () => {
    await given.unit('shop');
    await given.programme('security');
    const role = '--email lost@example.com --role TRAINER --unit shop --programme security';
    expect(await command(`role assign ${role}`)).toMatchObject({
      code: 0,
      said: expect.stringContaining('has the role'),
    });
    const { said } = await command('role list --email lost@example.com');
    expect(said).toMatch(/^TRAINER {2}.* in the programme security for the unit shop and all below it$/m);
    expect(said).toMatch(/^ADMIN {2}Given\d+ Family\d+ <lost@example\.com>$/m);
    expect(await command(`role remove ${role}`)).toMatchObject({ code: 0, said: expect.stringContaining('no longer') });
    expect((await command('role list')).said).not.toContain('TRAINER');
  });

  it.each(['account create', 'account link', 'role assign', 'role remove', 'role list'])(
    '%s has help',
    async (name) => {
      const { code, said } = await command(`${name} --help`);
      expect(code).toBe(0);
      expect(said).toMatch(/Usage:[\s\S]*--email <address>/);
    },
  );

  it('does not start a company of one’s own on the demo', async () => {
    for (const { email } of demoAccounts) {
      const personId = await given.person({ email });
      await given.insert('account', { person_id: personId, password_hash: 'x', password_set_at: '2026-03-01' });
    }
    const { code, said } = await prepare({ SILLAGE_DEMO: 'false' });
    expect(code).toBe(78);
    expect(said).toMatch(/holds the demo company[\s\S]*SILLAGE_DEMO=true/);
    expect(said).not.toMatch(/^\s+at |first administrator/m);
  }, 60_000);
});
