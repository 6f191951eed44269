import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { givenSession, type SessionFacts } from '../../../../test/support/given-session.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { RegistrationService } from '../registrations/registration.service.js';
import { WebinarsModule } from '../webinars.module.js';
import { AttendanceImportService, reportAtMost } from './attendance-import.service.js';
import { AttendanceService } from './attendance.service.js';
import { CheckInService } from './check-in.service.js';
import { WithdrawalService } from './withdrawal.service.js';

type Row = readonly [name: string, from: string, to: string, email?: string, upn?: string];

describe('the attendance report of a session', () => {
  let services: Services;
  let programme: string;
  let host: Actor;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([WebinarsModule]);
  });
  beforeEach(async () => {
    count += 1;
    services.clock.set('2026-03-02T09:00:00Z');
    programme = await services.given.programme(`programme-${count}`);
    host = acting(await services.given.person());
  });
  afterAll(() => services.close());

  const session = async (facts: SessionFacts = {}) => {
    const id = await givenSession(services.given, programme, { hostId: host.personId, ...facts });
    return id;
  };
  const person = async (givenName: string, familyName: string) => {
    const email = `${givenName}.${familyName}.${count}@example.com`.toLowerCase();
    return Object.assign(acting(await services.given.person({ givenName, familyName, email })), { email });
  };
  const registered = async (id: string, givenName: string, familyName: string) => {
    const one = await person(givenName, familyName);
    await services.get(RegistrationService).register(one, id);
    return one;
  };
  /** Of a meeting from 10 to 11 on the day of the session, in Paris. */
  const reportOf = (rows: readonly Row[], { day = '2026-03-09', from = '10:00', to = '11:00' } = {}) =>
    Buffer.from(
      [
        '1. Summary',
        `Start time\t${day} ${from}`,
        `End time\t${day} ${to}`,
        '2. Participants',
        'Name\tFirst Join\tLast Leave\tEmail\tParticipant ID (UPN)',
        ...rows.map(([name, join, leave, email = '', upn = '']) =>
          [name, `${day} ${join}`, `${day} ${leave}`, email, upn].join('\t'),
        ),
      ].join('\r\n'),
    ).toString('base64');
  const take = async (sessionId: string, content: string, by = host) => {
    services.clock.set('2026-03-09T12:00:00Z');
    return services.get(AttendanceImportService).import(by, { sessionId, fileName: 'report.csv', content });
  };
  const attendance = async (id: string) =>
    Object.fromEntries(
      (
        await services.given.sql<{ id: string; told: string }>(
          `SELECT person_id AS id, concat_ws(' ', status, attendance, attended_minutes, attendance_provenance) AS told
           FROM registration WHERE session_id = $1`,
          [id],
        )
      ).map(({ id: personId, told }) => [personId, told]),
    );
  const unmatched = async ({ id }: { id: string }) =>
    services.given.sql(
      `SELECT line, reason, candidate_ids AS candidates FROM attendance_row
       WHERE import_id = $1 AND person_id IS NULL ORDER BY line`,
      [id],
    );

  it('finds people by address, then by account, then by a name that one of the registered has', async () => {
    const id = await session();
    const [ana, ben, cleo] = [
      await registered(id, 'Ana', 'Lima'),
      await registered(id, 'Ben', 'Ek'),
      await registered(id, 'Cléo', 'D’Arc'),
    ];
    const taken = await take(
      id,
      reportOf([
        ['Somebody', '10:00', '11:00', ana.email.toUpperCase()],
        ['Somebody else', '10:00', '10:20', 'no-such@example.com', ben.email],
        ['D’ARC, Cleo (Guest)', '10:00', '10:40'],
      ]),
    );
    expect(await unmatched(taken)).toEqual([]);
    expect(await attendance(id)).toEqual({
      [ana.personId]: 'REGISTERED ATTENDED 60 ATTENDANCE_REPORT',
      [ben.personId]: 'REGISTERED PARTIAL 20 ATTENDANCE_REPORT',
      [cleo.personId]: 'REGISTERED ATTENDED 40 ATTENDANCE_REPORT',
    });
  });

  it('adds by address who came without a registration, enrolled or not; by name it only proposes', async () => {
    const id = await session();
    const [walkIn, namesake] = [await person('Dina', 'Roth'), await person('Edo', 'Vale')];
    const [one, other] = [await registered(id, 'Fay', 'Oz'), await registered(id, 'Fay', 'Oz2')];
    await services.given.sql(`UPDATE person SET family_name = 'Oz', display_name = 'Fay Oz' WHERE id = $1`, [
      other.personId,
    ]);
    const taken = await take(
      id,
      reportOf([
        ['Dina Roth', '10:00', '11:00', walkIn.email],
        ['Edo Vale', '10:00', '11:00'],
        ['Fay Oz', '10:00', '11:00'],
        ['Gil Nobody', '10:00', '11:00', 'gil@elsewhere.example'],
        ['Otter.ai notetaker', '10:00', '11:00'],
      ]),
    );
    expect(await unmatched(taken)).toEqual([
      { line: 7, reason: 'NAME_NOT_REGISTERED', candidates: [namesake.personId] },
      { line: 8, reason: 'NAME_OF_SEVERAL', candidates: [one.personId, other.personId] },
      { line: 9, reason: 'UNKNOWN_ADDRESS', candidates: [] },
      { line: 10, reason: 'MACHINE', candidates: [] },
    ]);
    expect(await attendance(id)).toMatchObject({ [walkIn.personId]: 'REGISTERED ATTENDED 60 ATTENDANCE_REPORT' });
    expect(await services.events('session.attendance-added', { sessionId: id })).toMatchObject([
      { personId: walkIn.personId },
    ]);
  });

  it('is settled by the host, also for the report that comes after', async () => {
    const id = await session();
    const guest = await person('Hal', 'Iris');
    const rows: Row[] = [
      ['Hally', '10:00', '10:30'],
      ['Hally', '10:20', '11:00'],
      ['A guest', '10:00', '11:00'],
    ];
    const taken = await take(id, reportOf(rows));
    const settle = async (line: number, personId: string | null, importId = taken.id) =>
      services.get(AttendanceImportService).settle(host, { sessionId: id, importId, line, personId });
    await settle(6, guest.personId);
    await settle(8, null);
    expect(await attendance(id)).toEqual({ [guest.personId]: 'REGISTERED ATTENDED 60 ATTENDANCE_REPORT' });
    expect(await unmatched(taken)).toMatchObject([{ line: 8, reason: 'NOBODY_OF_OURS' }]);
    const corrected = await take(id, reportOf(rows.slice(0, 1)));
    expect(await attendance(id)).toEqual({ [guest.personId]: 'REGISTERED ATTENDED 30 ATTENDANCE_REPORT' });
    await settle(6, null, corrected.id);
    expect(await attendance(id)).toEqual({ [guest.personId]: 'CANCELLED UNKNOWN' });
    await expect(settle(99, null)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('changes nothing the second time, and corrects what the one before said', async () => {
    const id = await session();
    const [ida, joe] = [await registered(id, 'Ida', 'Kim'), await registered(id, 'Joe', 'Lund')];
    const first = reportOf([
      ['', '10:00', '11:00', ida.email],
      ['', '10:00', '11:00', joe.email],
    ]);
    const taken = await take(id, first);
    expect(await take(id, first)).toEqual(taken);
    expect(await services.events('session.attended', { sessionId: id })).toHaveLength(2);
    await take(id, reportOf([['', '10:00', '10:10', ida.email]]));
    expect(await attendance(id)).toEqual({
      [ida.personId]: 'REGISTERED PARTIAL 10 ATTENDANCE_REPORT',
      [joe.personId]: 'REGISTERED UNKNOWN',
    });
    expect(await services.events('session.attendance-taken-back', { sessionId: id })).toHaveLength(2);
  });

  it('of a meeting that broke off is one of two parts', async () => {
    const id = await session();
    const kai = await registered(id, 'Kai', 'Moss');
    await take(id, reportOf([['', '10:00', '10:20', kai.email]], { to: '10:20' }));
    await take(id, reportOf([['', '10:30', '10:40', kai.email]], { from: '10:30' }));
    expect(await attendance(id)).toEqual({ [kai.personId]: 'REGISTERED ATTENDED 30 ATTENDANCE_REPORT' });
  });

  it('of another day is taken, and counts no more once that of the day is there', async () => {
    const id = await session();
    const lea = await registered(id, 'Lea', 'Noor');
    const { id: importId } = await take(id, reportOf([['', '10:00', '11:00', lea.email]], { day: '2026-03-16' }));
    expect(await services.given.sql('SELECT warnings FROM attendance_import WHERE id = $1', [importId])).toEqual([
      { warnings: [{ kind: 'OTHER_DAY', day: '2026-03-16' }] },
    ]);
    expect(await attendance(id)).toEqual({ [lea.personId]: 'REGISTERED ATTENDED 60 ATTENDANCE_REPORT' });
    await take(id, reportOf([['', '10:00', '10:15', lea.email]]));
    expect(await attendance(id)).toEqual({ [lea.personId]: 'REGISTERED PARTIAL 15 ATTENDANCE_REPORT' });
  });

  it('gives way to the host’s list, adds its minutes to the code, and leaves who took it back', async () => {
    const id = await session();
    const [mia, ned, ola] = [
      await registered(id, 'Mia', 'Quist'),
      await registered(id, 'Ned', 'Rey'),
      await person('Ola', 'Sand'),
    ];
    services.clock.set('2026-03-09T09:30:00Z');
    await services.get(CheckInService).checkIn(ned, id, 'K7M3QX');
    const record = async (personIds: string[], said: 'ABSENT' | 'ATTENDED') =>
      services.get(AttendanceService).record(host, { sessionId: id, personIds, attendance: said });
    await record([mia.personId], 'ABSENT');
    await record([ola.personId], 'ATTENDED');
    await services.get(WithdrawalService).withdraw(ola, id);
    const taken = await take(
      id,
      reportOf([
        ['', '10:00', '11:00', mia.email],
        ['', '10:50', '11:00', ned.email],
        ['', '10:00', '11:00', ola.email],
        ['', '10:00', '11:00', 'host@example.com'],
      ]),
    );
    expect(await attendance(id)).toEqual({
      [mia.personId]: 'REGISTERED ABSENT HOST_LIST',
      [ned.personId]: 'REGISTERED ATTENDED 10 CHECK_IN_CODE',
      [ola.personId]: 'CANCELLED UNKNOWN',
    });
    expect(await unmatched(taken)).toMatchObject([
      { line: 8, reason: 'TAKEN_BACK' },
      { line: 9, reason: 'UNKNOWN_ADDRESS' },
    ]);
  });

  it('asks for the session’s own share', async () => {
    const id = await session();
    await services.given.sql('UPDATE session SET minimum_share = 0.9 WHERE id = $1', [id]);
    const [pia, rob] = [await registered(id, 'Pia', 'Tan'), await registered(id, 'Rob', 'Ulm')];
    await take(
      id,
      reportOf([
        ['', '10:00', '10:54', pia.email],
        ['', '10:00', '10:53', rob.email],
      ]),
    );
    expect(await attendance(id)).toEqual({
      [pia.personId]: 'REGISTERED ATTENDED 54 ATTENDANCE_REPORT',
      [rob.personId]: 'REGISTERED PARTIAL 53 ATTENDANCE_REPORT',
    });
  });

  it.each([
    ['that is none', Buffer.from('Dear all, thank you.').toString('base64')],
    ['of fifty million bytes', 'A'.repeat(68_000_000)],
    ['just too large', Buffer.alloc(reportAtMost + 1, 'a').toString('base64')],
    ['that is no base64', '§§§'],
    ['of nothing', ''],
  ])('%s is refused with one error, and changes nothing', async (_, content) => {
    const id = await session();
    const sam = await registered(id, 'Sam', 'Vogt');
    await expect(take(id, content)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argumentPath: 'input.content' });
    expect(await attendance(id)).toEqual({ [sam.personId]: 'REGISTERED UNKNOWN' });
    expect(await services.given.sql('SELECT FROM attendance_import WHERE session_id = $1', [id])).toEqual([]);
  });

  it('is for the host and the roles that reach them, about people from anywhere', async () => {
    const [unit, elsewhere] = [
      await services.given.unit(`unit-${count}`),
      await services.given.unit(`elsewhere-${count}`),
    ];
    const id = await session({ hostId: await services.given.person({ unit }) });
    const tia = await person('Tia', 'West');
    const somebody = await services.given.person();
    const content = reportOf([['', '10:00', '11:00', tia.email]]);
    await expect(take(id, content, acting(somebody, { role: 'TRAINER', orgUnitId: elsewhere }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await take(id, content, acting(somebody, { role: 'TRAINER', orgUnitId: unit }));
    expect(await attendance(id)).toEqual({ [tia.personId]: 'REGISTERED ATTENDED 60 ATTENDANCE_REPORT' });
  });
});
