import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LiveCount } from '@sillage/dashboards';
import { SignIns } from '@sillage/platform';
import { ApiProcess } from '../support/api-process.js';
import { CountedCompany, type Report } from '../support/counted-company.js';
import { freePort } from '../support/free-port.js';
import { OpenSocket } from '../support/open-socket.js';

jest.setTimeout(30_000);

const query = `subscription ($input: AdoptionInput!) {
  adoption(input: $input) { asOf programme { key name } total { headcount enrolled labelled suppressed rounded at } rows { key } }
}`;

describe('the report of adoption that is followed', () => {
  let company: CountedCompany;
  let url: string;
  const sockets: OpenSocket[] = [];

  beforeAll(async () => {
    company = await CountedCompany.start();
    url = await company.app.listen();
  });
  afterAll(() => company.end());

  beforeEach(async () => {
    const { app, given } = company;
    await company.beginAgain();
    // From a thousand people on, the whole company is live.
    await given.sql(
      `INSERT INTO person (external_id, given_name, family_name, display_name, locale, time_zone, country, org_unit_id, updated_at)
       SELECT 'many ' || n, 'Given', 'Family', 'Given Family', 'en', 'Europe/Paris', 'FR', $1, now() FROM generate_series(1, 1000) n`,
      [company.unit['south']],
    );
    await company.closeDay();
    await app.get(LiveCount).count();
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) await socket.end();
  });

  async function followed(input: object = {}, { as = company.hr, at = url } = {}): Promise<OpenSocket> {
    const socket = await OpenSocket.as(at, await company.app.tokenFor(as));
    sockets.push(socket);
    expect(await socket.next()).toEqual({ type: 'connection_ack' });
    socket.subscribe('1', query, { input: { programme: 'social-media', ...input } });
    return socket;
  }

  async function reportOn(socket: OpenSocket): Promise<Report> {
    const told = await socket.next();
    expect(told).toMatchObject({ type: 'next', id: '1' });
    const data = told?.payload?.data as { adoption: Report } | undefined;
    if (data === undefined) throw new Error('Nothing more was told.');
    return data.adoption;
  }

  async function enrol(unit: string, index: number): Promise<void> {
    await company.given.enrolment(company.programme, company.who(unit, index));
    await company.app.get(LiveCount).count();
  }

  it('comes at once, and again with what happened, not sooner than two seconds later', async () => {
    const socket = await followed();
    const first = await reportOn(socket);
    expect(first).toMatchObject({
      programme: { key: 'social-media' },
      total: { headcount: 1068, enrolled: 0, rounded: false },
    });
    const began = performance.now();
    company.app.clock.advance({ seconds: 10 });
    await enrol('south', 0);
    await enrol('south', 1);
    const second = await reportOn(socket);
    expect(second.total).toMatchObject({ enrolled: 2, rounded: false, at: company.app.clock.now().toISOString() });
    expect(performance.now() - began).toBeGreaterThan(1900);
  });

  it('is the same as is answered by POST, of a unit too, which is on record once and does not move', async () => {
    const input = { orgUnitCode: 'south', groupBy: 'COUNTRY' };
    const socket = await followed(input);
    const first = await reportOn(socket);
    expect(first).toMatchObject({ total: { rounded: true }, rows: [{ key: 'FR' }] });
    const asked = await company.report(input);
    expect(first.total).toMatchObject({ headcount: asked.total['headcount'], enrolled: asked.total['enrolled'] });
    await enrol('south', 0);
    const whole = await followed();
    await reportOn(whole);
    await enrol('south', 1);
    // Whoever follows the whole company is told, and by then the unit would have been, too.
    await reportOn(whole);
    await company.closeDay();
    expect((await reportOn(socket)).asOf > first.asOf).toBe(true);
    const readings = await company.given.sql(`SELECT FROM audit_entry WHERE action = 'adoption.read'`);
    expect(readings).toHaveLength(1);
  });

  it('of a past day comes once', async () => {
    const { asOf } = await company.report();
    await company.closeDay();
    const socket = await followed({ asOf });
    expect((await reportOn(socket)).asOf).toBe(asOf);
    expect(await socket.next()).toEqual({ type: 'complete', id: '1' });
  });

  it.each([
    ['of a programme that there is not', { programme: 'nothing' }, 'NOT_FOUND'],
    ['of a unit that there is not', { orgUnitCode: 'nowhere' }, 'NOT_FOUND'],
    ['of a day to come', { asOf: '2027-01-01' }, 'BAD_USER_INPUT'],
    ['with something that is no country', { country: 'Narnia' }, 'BAD_USER_INPUT'],
  ])('%s is refused as by POST', async (_, input, code) => {
    expect(await (await followed(input)).nextCodes()).toEqual([code]);
    const { errors } = await company.ask(input);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it('is refused to whoever may not see figures', async () => {
    expect(await (await followed({}, { as: company.who('south') })).nextCodes()).toEqual(['FORBIDDEN']);
  });

  it('ends with the sign-in', async () => {
    const { app } = company;
    const token = (await app.get(SignIns).start(company.hr, { way: 'password' })).token;
    const socket = await OpenSocket.as(url, token);
    await socket.next();
    socket.subscribe('1', query, { input: { programme: 'social-media' } });
    await reportOn(socket);
    await app.get(SignIns).end(token);
    expect((await socket.closed).code).toBe(4401);
  });

  it('ends with the person’s leaving', async () => {
    const socket = await followed();
    await reportOn(socket);
    await company.given.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [company.hr]);
    expect((await socket.closed).code).toBe(4401);
  });

  it('ends with the role', async () => {
    const socket = await followed();
    await reportOn(socket);
    await company.given.sql('DELETE FROM role_assignment WHERE person_id = $1', [company.hr]);
    expect(await socket.nextCodes()).toEqual(['FORBIDDEN']);
  });

  it('comes from every process, and one that stops sends its readers to another one', async () => {
    // The other process has the clock of the machine.
    company.app.clock.set(new Date());
    const port = await freePort();
    const DATABASE_URL = company.given.databaseUrl;
    const api = new ApiProcess({ DATABASE_URL, PORT: String(port), LOG_LEVEL: 'error' });
    await api.isReady;
    const socket = await followed({}, { at: `http://127.0.0.1:${port}` });
    await reportOn(socket);
    await enrol('south', 0);
    expect((await reportOn(socket)).total).toMatchObject({ enrolled: 1 });
    api.signal('SIGTERM');
    expect(await socket.closed).toEqual({ code: 1001, reason: 'Going away' });
    expect(await api.exitCode).toBe(0);
    expect(api.said).toBe('');
  });
});
