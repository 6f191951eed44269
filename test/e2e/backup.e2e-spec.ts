import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { Config, checkBackup, SignIns, takeBackup } from '@sillage/platform';
import { endedByARestore } from '@sillage/operations';
import { checksums } from '../support/checksums.js';
import { runCli, type Ran } from '../support/cli.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { GivenCompany } from '../support/given-company.js';
import { KnownPerson } from '../support/known-person.js';
import { rulesOfTheDatabase } from '../support/rules-of-the-database.js';

const differs = [...Object.keys(endedByARestore), 'restoration'];

// Each command is a process of its own, which takes seconds where the machine is busy.
jest.setTimeout(120_000);

describe('a backup of a company at work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sillage-backup-'));
  const file = join(folder, 'company.backup');
  let known: KnownPerson;
  let source: string;
  let other: TestDatabase;
  let restored: GivenCompany;
  let backedUp: Ran;

  const restore = async (from: string, ...words: string[]) =>
    runCli(['restore', from, ...words], { DATABASE_URL: other.url, SILLAGE_DATA: folder });
  const nameOf = (database: TestDatabase) => new URL(database.url).pathname.slice(1);

  beforeAll(async () => {
    known = await KnownPerson.inACompany();
    source = known.app.get(Config).databaseUrl;
    await known.app.get(SignIns).start(known.id, { way: 'password', userAgent: 'somewhere' });
    backedUp = await runCli(['backup', file], { DATABASE_URL: source });
    other = await createTestDatabase();
    restored = await GivenCompany.in(other.url);
  });

  afterAll(async () => {
    await restored.end();
    await known.close();
    await other.drop();
    rmSync(folder, { recursive: true });
  });

  it('is a file for its owner alone, which says that it holds personal data', () => {
    expect(backedUp).toMatchObject({ code: 0, output: expect.stringContaining('PERSONAL DATA') });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file).subarray(0, 40).toString()).toContain('PERSONAL-DATA');
  });

  it('can be read and checked with what every system has', () => {
    execFileSync('tar', ['-xf', file, '-C', folder]);
    const sums = execFileSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(sums).toBe('');
  });

  it('never takes the place of another file', async () => {
    const before = readFileSync(file);
    await expect(takeBackup(source, file)).rejects.toThrow('is there already');
    await expect(takeBackup(source, join(folder, 'nowhere', 'file'))).rejects.toThrow('cannot be written');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('brings every table back row for row, with every rule of the database', async () => {
    expect(await restore(file)).toMatchObject({ code: 0, output: expect.stringContaining('Restored') });
    const [before, after] = [await checksums(source, differs), await checksums(other.url, differs)];
    expect(Object.values(before).filter((sum) => !sum.startsWith('0 ')).length).toBeGreaterThan(25);
    expect(after).toEqual(before);
    const rules = async (given: GivenCompany) =>
      (await given.sql<{ rule: string }>(rulesOfTheDatabase)).map((r) => r.rule);
    expect(await rules(restored)).toEqual(await rules(known.company));
  });

  it('goes on with its numbers where they stood', async () => {
    const next = `SELECT nextval(pg_get_serial_sequence('audit_entry', 'id')) > max(id) AS ok FROM audit_entry`;
    expect(await restored.sql(next)).toEqual([{ ok: true }]);
  });

  it('knows of every table that lets somebody in', async () => {
    const letsIn = await restored.sql<{ table: string }>(
      `SELECT DISTINCT table_name AS table FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name ~ '(token|link|secret|code)_hash' ORDER BY 1`,
    );
    expect(letsIn.map(({ table }) => table).filter((table) => !(table in endedByARestore))).toEqual([]);
    expect(letsIn.length).toBeGreaterThan(0);
  });

  it('lets nobody in who was signed in, and holds what would be sent', async () => {
    expect(await restored.sql('SELECT FROM sign_in WHERE ended_at IS NULL')).toEqual([]);
    expect(await restored.sql('SELECT FROM restoration WHERE let_go_at IS NULL')).toHaveLength(1);
  });

  it('takes the place of a company only under the name of its database, and erases again who was erased since', async () => {
    for (const [words, message] of [
      [[], 'There is a company in the database'],
      [['--replace', '--confirm', 'another'], 'Not confirmed'],
    ] as const) {
      const { code, errors } = await restore(file, ...words);
      expect({ code, errors }).toEqual({ code: 1, errors: expect.stringContaining(message) });
    }
    appendFileSync(join(folder, 'erasures.txt'), `${known.id} 2026-11-01T00:00:00Z\n`);
    const { code, output } = await restore(file, '--replace', '--confirm', nameOf(other));
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Erased again: 1.') });
    const erased = 'SELECT erased_at IS NOT NULL AS erased, email FROM person WHERE id = $1';
    expect(await restored.sql(erased, [known.id])).toEqual([{ erased: true, email: null }]);
    expect(await restored.sql(`SELECT erasures_left FROM restoration WHERE let_go_at IS NULL`)).toEqual([
      { erasures_left: [] },
    ]);
  });

  it('brought back where there is no list of erasures says who may be back, and erases them once the list has come', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'sillage-elsewhere-'));
    const environment = { DATABASE_URL: other.url, SILLAGE_DATA: elsewhere };
    const isErased = async () =>
      (
        await restored.sql<{ is: boolean }>('SELECT erased_at IS NOT NULL AS is FROM person WHERE id = $1', [known.id])
      )[0]?.is;
    const { code, output } = await runCli(['restore', file, '--replace', '--confirm', nameOf(other)], environment);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('WARNING: NO LIST OF ERASURES.') });
    expect(output).toContain('npm run cli -- erase-again');
    expect(await isErased()).toBe(false);

    const tooSoon = await runCli(['erase-again'], environment);
    expect(tooSoon).toMatchObject({ code: 1, errors: expect.stringContaining('Nobody was erased.') });
    copyFileSync(join(folder, 'erasures.txt'), join(elsewhere, 'erasures.txt'));
    const again = await runCli(['erase-again'], environment);
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('Erased again: 1.') });
    expect(await isErased()).toBe(true);
    rmSync(elsewhere, { recursive: true });
  });

  it('is refused while Sillage runs on the database', async () => {
    const { code, errors } = await runCli(['restore', file], { DATABASE_URL: source, SILLAGE_DATA: folder });
    expect({ code, errors }).toEqual({
      code: 1,
      errors: expect.stringContaining('Stop the API and the workers first'),
    });
  });

  it('is of one moment, whatever is written meanwhile', async () => {
    let [count, isOver] = [0, false];
    const writing = (async () => {
      const programme = await known.company.programme('under-way');
      while (!isOver) {
        // Two rows that only ever exist together, in tables that are read one after the other.
        await known.company.sql(
          `WITH person AS (INSERT INTO person (external_id, given_name, family_name, display_name, locale, time_zone, country, org_unit_id, active, updated_at)
             SELECT $1, 'A', 'B', 'A B', 'en', 'Europe/Paris', 'FR', id, true, now() FROM org_unit LIMIT 1 RETURNING id)
           INSERT INTO enrolment (programme_id, person_id, status, enrolled_at) SELECT $2, id, 'ACTIVE', now() FROM person`,
          [`busy-${count}`, programme],
        );
        count += 1;
      }
    })();
    const busy = join(folder, 'busy.backup');
    const { rows } = await takeBackup(source, busy);
    isOver = true;
    await writing;
    expect(count).toBeGreaterThan(0);
    expect(await restore(busy, '--replace', '--confirm', nameOf(other))).toMatchObject({ code: 0 });
    const pairs = await restored.sql<{ people: number; enrolled: number }>(
      `SELECT count(*)::int AS people, count(e.person_id)::int AS enrolled FROM person p
       LEFT JOIN enrolment e ON e.person_id = p.id WHERE p.external_id LIKE 'busy-%'`,
    );
    expect(pairs[0]?.people).toBe(pairs[0]?.enrolled);
    expect(await restored.sql('SELECT FROM person')).toHaveLength(rows['person'] ?? -1);
  });

  describe('that is not what it claims', () => {
    const broken = join(folder, 'broken.backup');

    it('is refused wherever it is damaged or cut off', async () => {
      const whole = readFileSync(file);
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 2), fc.boolean(), async (at, cut) => {
          const bytes = Buffer.from(cut ? whole.subarray(0, at) : whole);
          if (!cut) bytes[at] = (bytes[at] ?? 0) ^ 0x55;
          writeFileSync(broken, bytes);
          const read = await checkBackup(broken).then(
            ({ manifest, contents }) => ({ manifest, contents }),
            (error: Error) => error.message,
          );
          // A byte of the padding between entries says nothing, and neither do the last blocks, which are empty.
          if (typeof read !== 'string') {
            const { manifest, contents } = await checkBackup(file);
            expect(read).toEqual({ manifest, contents });
          } else expect(read).toMatch(/is (damaged or not whole|no backup of Sillage).*Nothing was changed\.$/);
        }),
        { numRuns: 60 },
      );
    });

    it.each([
      ['an empty file', () => writeFileSync(broken, '')],
      ['a text', () => writeFileSync(broken, 'external_id,email\n')],
      ['another archive', () => execFileSync('tar', ['-cf', broken, 'package.json'])],
      ['a database dump', () => writeFileSync(broken, Buffer.from('PGDMP\u0001\u000e'))],
    ])('is refused when it is %s', async (_what, write) => {
      write();
      await expect(checkBackup(broken)).rejects.toThrow('is no backup of Sillage');
    });

    it('is refused when there is no such file', async () => {
      await expect(checkBackup(join(folder, 'none'))).rejects.toThrow('cannot be read (ENOENT)');
    });

    const madeNewer = (change: object): string => {
      const [opened, again] = [mkdtempSync(join(folder, 'opened-')), join(folder, `newer-${Object.keys(change)[0]}`)];
      execFileSync('tar', ['-xf', file, '-C', opened]);
      const manifest = JSON.parse(readFileSync(join(opened, 'backup.json'), 'utf8')) as object;
      writeFileSync(join(opened, 'backup.json'), JSON.stringify({ ...manifest, ...change, version: '9.9.9' }));
      const names = execFileSync('tar', ['-tf', file], { encoding: 'utf8' }).trim().split('\n');
      const sums = execFileSync('sha256sum', names.slice(0, -1), { cwd: opened });
      writeFileSync(join(opened, 'SHA256SUMS'), sums);
      execFileSync('tar', ['--format=ustar', '-cf', again, ...names], { cwd: opened });
      return again;
    };

    it('is refused when its form is newer', async () => {
      await expect(checkBackup(madeNewer({ format: 2 }))).rejects.toThrow('made by a newer Sillage (9.9.9)');
    });

    it('is refused when its migrations are newer, and changes nothing', async () => {
      const before = await checksums(other.url);
      const newer = madeNewer({ migrations: ['Platform1764000000000', 'Later1999000000000'] });
      const { code, errors } = await restore(newer, '--replace', '--confirm', nameOf(other));
      expect({ code, errors }).toEqual({ code: 1, errors: expect.stringContaining('made by a newer Sillage (9.9.9)') });
      expect(await checksums(other.url)).toEqual(before);
    });
  });
});
