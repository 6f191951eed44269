import { PeopleImportService, type ImportResult } from '@sillage/people-import';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import type { LightMyRequestResponse } from 'fastify';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { hrHeader, hrRow } from '../support/import-desk.js';

describe('POST /imports/people', () => {
  let app: TestApp;
  let given: GivenCompany;
  let admin: string;
  let employee: string;

  beforeAll(async () => {
    app = await startTestApp();
    given = await GivenCompany.in(app.get(Config).databaseUrl);
    admin = await given.person({ email: 'admin@example.com' });
    employee = await given.person({ email: 'someone@example.com' });
    await given.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
  });
  afterAll(async () => {
    await given.end();
    await app.close();
  });

  async function send(
    body: string | Buffer,
    { query = '', as = admin, type = 'text/csv' } = {},
  ): Promise<LightMyRequestResponse> {
    const headers = { 'content-type': type, 'accept-language': 'en' };
    return app.inject({ method: 'POST', url: `/imports/people${query}`, headers, payload: body }, as || undefined);
  }
  async function resultOf(response: LightMyRequestResponse): Promise<ImportResult> {
    await app.runJobs();
    const { id } = response.json<{ id: string }>();
    return (await app.inject({ method: 'GET', url: `/imports/${id}` }, admin)).json<ImportResult>();
  }
  const file = (...rows: string[]) => [hrHeader, ...rows].join('\r\n');

  it('takes HR’s file and tells what became of it', async () => {
    const sent = await send(file(hrRow('A1', { given: 'प्रिया', family: 'शर्मा' }), hrRow('A2', { manager: 'A1' })));
    expect(sent.statusCode).toBe(202);
    const { id } = sent.json<{ id: string }>();
    const running = await app.inject({ method: 'GET', url: `/imports/${id}` }, admin);
    expect(running.json()).toMatchObject({ status: 'RUNNING', rows: 2, errors: [] });
    expect(await resultOf(sent)).toMatchObject({
      status: 'SUCCEEDED',
      rows: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      deactivated: 0,
      rejected: 0,
    });
  });

  it('takes it as Excel saves it in France, and tells how it was read', async () => {
    const body = Buffer.from('Matricule;Prénom;Nom;Entité\r\nL1;Hélène;d\x92Aubigné;Groupe\r\n', 'latin1');
    expect(await resultOf(await send(body))).toMatchObject({
      status: 'SUCCEEDED',
      created: 1,
      encoding: 'Windows-1252',
      separator: ';',
      ignoredColumns: [],
    });
    expect(await given.sql(`SELECT display_name FROM person WHERE external_id = 'L1'`)).toEqual([
      { display_name: 'Hélène d’Aubigné' },
    ]);
  });

  it('shows the effect of a dry run first', async () => {
    const result = await resultOf(await send(file(hrRow('B1')), { query: '?dryRun=true' }));
    expect(result).toMatchObject({ status: 'SUCCEEDED', dryRun: true, created: 1 });
    expect(await given.sql(`SELECT 1 FROM person WHERE external_id = 'B1'`)).toEqual([]);
  });

  it('guards against a file that is not the whole company, and obeys when forced', async () => {
    const before = await given.sql(`SELECT 1 FROM person WHERE active`);
    const refused = await resultOf(await send(file(hrRow('A1')), { query: '?full=true' }));
    expect(refused).toMatchObject({ status: 'FAILED', deactivated: 0, mayForce: true });
    expect(refused.errors[0]?.reason).toContain('more than 10 %');
    expect(await given.sql(`SELECT 1 FROM person WHERE active`)).toEqual(before);
    const forced = await resultOf(
      await send(file(hrRow('A1', { given: 'प्रिया', family: 'शर्मा' })), { query: '?full=true&force=true' }),
    );
    expect(forced).toMatchObject({ status: 'SUCCEEDED', unchanged: 1 });
    expect(forced.deactivated).toBeGreaterThan(0);
    await given.sql(`UPDATE person SET active = true, deactivated_at = NULL`);
  });

  it.each([
    ['nothing', '', 'The file is empty.'],
    ['a header alone', hrHeader, 'The file has a header and no rows.'],
    [
      'UTF-8 that is cut off',
      Buffer.from(file(hrRow('C1', { given: 'É' }), 'C2,É')).subarray(0, -1),
      'The file begins as UTF-8',
    ],
    ['an archive', Buffer.from('PK\x03\x04\x14\x00\x08\x00', 'latin1'), 'This is a ZIP archive'],
    ['rows without a header', hrRow('C1'), 'The first line must name the columns'],
    ['vertical bars', 'external_id|org_unit_path\nC1|Group', 'The columns must be separated by commas'],
    ['no external_id', 'email,org_unit_path\nc@example.com,Group', 'The column external_id is missing.'],
    ['no org_unit_path', 'external_id,email\nC1,c@example.com', 'The column org_unit_path is missing.'],
    [
      'a quotation mark that is never closed',
      file(hrRow('C1'), 'C2,"c2'),
      'A quotation mark opened in the record of line 3',
    ],
  ])('refuses %s whole, by one clear error', async (_, body, message) => {
    const refused = await send(body);
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({
      error: { code: 'BAD_USER_INPUT', message: expect.stringContaining(message) },
    });
    const told = await app.inject({ method: 'GET', url: String(refused.headers['location']) }, admin);
    expect(told.json()).toMatchObject({ status: 'FAILED', errors: [{ reason: expect.stringContaining(message) }] });
    expect(await given.sql(`SELECT 1 FROM person WHERE external_id LIKE 'C%'`)).toEqual([]);
  });

  it('fails for a file that was encoded twice, and shows a word of it', async () => {
    const result = await resultOf(await send(file(hrRow('C1', { given: 'JosÃ©', family: 'MÃ¼ller' }))));
    expect(result).toMatchObject({
      status: 'FAILED',
      errors: [{ reason: expect.stringContaining('it says “JosÃ©”') }],
    });
    expect(result.errors).toHaveLength(1);
    expect(await given.sql(`SELECT 1 FROM person WHERE external_id = 'C1'`)).toEqual([]);
  });

  it('rejects each bad row with its line, column and reason, and lands the good ones', async () => {
    const result = await resultOf(
      await send(
        file(
          hrRow('', { email: 'd0@example.com' }),
          hrRow('D1', { email: 'not an address' }),
          hrRow('D2', { country: 'Atlantis' }),
          hrRow('D3', { locale: 'klingonese' }),
          hrRow('D4', { zone: 'Mars/Olympus' }),
          hrRow('D5', { active: 'maybe' }),
          hrRow('D6', { title: '=cmd|calc' }),
          hrRow('D6'),
          hrRow('D7', { email: 'D6@example.com' }),
          hrRow('D8', { given: 'x'.repeat(500) }),
          hrRow('D9', { given: 'a\0b' }),
          hrRow('D10', { manager: 'nobody' }),
        ),
      ),
    );
    expect(result).toMatchObject({ status: 'SUCCEEDED', rows: 12, created: 2, rejected: 10 });
    expect(result.errors.map(({ line, column }) => [line, column])).toEqual([
      [2, 'external_id'],
      [3, 'email'],
      [4, 'country'],
      [5, 'locale'],
      [6, 'time_zone'],
      [7, 'active'],
      [9, 'external_id'],
      [10, 'email'],
      [11, 'given_name'],
      [12, 'given_name'],
    ]);
    expect(result.warnings).toMatchObject([{ line: 13, column: 'manager_external_id' }]);
    const [formula] = await given.sql<{ job_title: string }>(`SELECT job_title FROM person WHERE external_id = 'D6'`);
    expect(formula?.job_title).toBe('=cmd|calc');
  });

  it('is for administrators alone, and for a CSV', async () => {
    expect((await send(file(hrRow('E1')), { as: employee })).statusCode).toBe(403);
    expect((await send(file(hrRow('E1')), { as: '' })).statusCode).toBe(401);
    expect((await send('{}', { type: 'application/json' })).statusCode).toBe(415);
    expect((await send(file(hrRow('E1')), { query: '?full=perhaps' })).statusCode).toBe(400);
  });

  it('takes one file at a time', async () => {
    const first = await send(file(hrRow('F1')));
    const second = await send(file(hrRow('F2')));
    expect(second.statusCode).toBe(409);
    expect(second.json()).toMatchObject({ error: { code: 'CONFLICT', message: expect.stringContaining('under way') } });
    expect(await resultOf(first)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('ends what was received, even when the queue forgot it', async () => {
    const imports = app.get(PeopleImportService);
    const id = await imports.open(admin, { dryRun: false, full: false, force: false });
    await imports.receive(id, Readable.from([Buffer.from(file(hrRow('G1')))]));
    await app.runJobs();
    const told = await app.inject({ method: 'GET', url: `/imports/${id}` }, admin);
    expect(told.json()).toMatchObject({ status: 'SUCCEEDED', created: 1 });
  });

  it('lists the imports, the newest first and a page at a time, with who asked for them', async () => {
    const imports = app.get(PeopleImportService);
    const byCommand = await imports.open(null, { dryRun: true, full: false, force: false });
    await imports.receive(byCommand, Readable.from([Buffer.from(file(hrRow('H1')))]));
    await imports.merge(byCommand);
    app.clock.advance({ minutes: 1 });
    const mine = await resultOf(await send(file(hrRow('H1'), 'H2,h2@example.com'), { query: '?force=true' }));

    const first = await app.inject({ method: 'GET', url: '/imports?first=1' }, admin);
    const { errors, warnings, mayForce, ...summary } = mine;
    expect([errors.length, warnings.map(({ reason }) => reason), mayForce]).toEqual([1, [], false]);
    expect(first.json()).toEqual([summary]);
    expect(summary).toMatchObject({
      full: false,
      force: true,
      encoding: 'UTF-8',
      separator: ',',
      ignoredColumns: [],
      requestedBy: { id: admin },
    });
    const next = /^<(.+)>; rel="next"$/.exec(String(first.headers['link']))?.[1] ?? '';
    const second = await app.inject({ method: 'GET', url: next }, admin);
    expect(second.json()).toMatchObject([{ id: byCommand, dryRun: true, created: 1, requestedBy: null }]);
    expect((await app.inject({ method: 'GET', url: '/imports?first=0' }, admin)).statusCode).toBe(400);
    expect((await app.inject({ method: 'GET', url: '/imports?after=x' }, admin)).statusCode).toBe(400);
    expect((await app.inject({ method: 'GET', url: '/imports' }, employee)).statusCode).toBe(403);
  });

  it('hands out all that was wrong as a file that is safe to open', async () => {
    const { id } = await resultOf(
      await send(file(hrRow('I1', { email: '=cmd|calc' }), hrRow('I2', { manager: 'I9' }))),
    );
    const answer = await app.inject({ method: 'GET', url: `/imports/${id}/errors.csv` }, admin);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.body.split('\r\n')).toEqual([
      '\uFEFFseverity,line,column,reason',
      'ERROR,2,email,“=cmd|calc” is not an email address.',
      'WARNING,3,manager_external_id,Nobody has the external_id “I9”: the person has no manager for now.',
      '',
    ]);
    const inFrench = {
      method: 'GET',
      url: `/imports/${id}/errors.csv`,
      headers: { 'x-reading-language': 'fr' },
    } as const;
    expect((await app.inject(inFrench, admin)).body).toMatch(/^\uFEFFseverity;line;column;reason\r\nERROR;2;email;/);
    expect((await app.inject({ method: 'GET', url: `/imports/${id}/errors.csv` }, employee)).statusCode).toBe(403);
    const unknown = '/imports/01890000-0000-7000-8000-000000000000/errors.csv';
    expect((await app.inject({ method: 'GET', url: unknown }, admin)).statusCode).toBe(404);
  });

  it('tells of an import that does not exist as of one that is malformed: clearly', async () => {
    const unknown = await app.inject({ method: 'GET', url: '/imports/01890000-0000-7000-8000-000000000000' }, admin);
    expect(unknown.statusCode).toBe(404);
    expect((await app.inject({ method: 'GET', url: '/imports/7' }, admin)).statusCode).toBe(400);
    expect((await app.inject({ method: 'GET', url: '/imports/7' }, employee)).statusCode).toBe(403);
  });
});
