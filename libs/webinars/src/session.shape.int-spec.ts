import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { readOne } from '../../../test/support/asking.js';
import { givenSession } from '../../../test/support/given-session.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { registrationShape, sessionShape } from './session.shape.js';
import { WebinarsModule } from './webinars.module.js';

type Standing = { status: string; attendance?: string };

describe('a session as somebody sees it', () => {
  let services: Services;
  let programmeId: string;
  let sessionId: string;
  let other: string;
  let hostId: string;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([WebinarsModule]);
  });

  beforeEach(async () => {
    count += 1;
    programmeId = await services.given.programme(`programme-${count}`);
    hostId = await services.given.person();
    sessionId = await givenSession(services.given, programmeId, { hostId, capacity: 2 });
    other = await givenSession(services.given, programmeId, { hostId: await services.given.person() });
  });

  afterAll(() => services.close());

  /** In the order of their arrival, with gaps as cancelling leaves them. */
  const registered = async (standings: Standing[], session = sessionId) => {
    const people: { personId: string; id: string }[] = [];
    for (const [index, { status, attendance = 'UNKNOWN' }] of standings.entries()) {
      const personId = await services.given.person();
      const id = await services.given.insert('registration', {
        session_id: session,
        person_id: personId,
        status,
        registered_at: '2026-03-01T09:00:00Z',
        position: index * 2 + 1,
        attendance,
        attendance_provenance: attendance === 'UNKNOWN' ? null : 'CHECK_IN_CODE',
        attended_at: attendance === 'UNKNOWN' ? null : '2026-03-02T09:00:00Z',
      });
      people.push({ personId, id });
    }
    return people;
  };
  const read = async <T>(personId: string, fields: string) =>
    readOne<T>(services, sessionShape, sessionId, { fields, by: acting(personId) });
  const own = '{ viewerRegistration { status waitlistPosition } joinUrl checkInCode }';
  type Own = {
    viewerRegistration: { status: string; waitlistPosition: number | null } | null;
    joinUrl: string | null;
    checkInCode: string | null;
  };

  it('has its link for who has a seat and for the host, and for nobody who waits or gave it back', async () => {
    const [seated, waiting, gone] = await registered([
      { status: 'REGISTERED' },
      { status: 'WAITLISTED' },
      { status: 'CANCELLED' },
    ]);
    const [elsewhere] = await registered([{ status: 'REGISTERED' }], other);
    const links = async (personId = '') => {
      const { joinUrl, checkInCode } = await read<Own>(personId, own);
      return { joinUrl: joinUrl !== null, checkInCode: checkInCode !== null };
    };
    expect(await links(seated?.personId)).toEqual({ joinUrl: true, checkInCode: false });
    expect(await links(hostId)).toEqual({ joinUrl: true, checkInCode: true });
    for (const somebody of [waiting, gone, elsewhere]) {
      expect(await links(somebody?.personId)).toEqual({ joinUrl: false, checkInCode: false });
    }
  });

  it('shows its link, its code and who registered to the host, and to managers who reach the host in its programme', async () => {
    const [unit, elsewhere] = [
      await services.given.unit(`unit-${count}`),
      await services.given.unit(`elsewhere-${count}`),
    ];
    await services.given.sql('UPDATE person SET org_unit_id = $2 WHERE id = $1', [hostId, unit]);
    const another = await services.given.programme(`another-${count}`);
    await registered([{ status: 'REGISTERED' }]);
    const reader = await services.given.person({ unit });
    const readers: Record<string, Actor> = {
      host: acting(hostId),
      manager: acting(reader, { role: 'PROGRAMME_MANAGER', programmeId }),
      'manager of the unit': acting(reader, { role: 'PROGRAMME_MANAGER', orgUnitId: unit }),
      'manager of another unit': acting(reader, { role: 'PROGRAMME_MANAGER', orgUnitId: elsewhere }),
      'manager of another programme': acting(reader, { role: 'PROGRAMME_MANAGER', programmeId: another }),
      ...Object.fromEntries(
        (['TRAINER', 'LOCAL_LEAD', 'GUIDE_OWNER', 'HR_ANALYST', 'ADMIN'] as const).map((role) => [
          role,
          acting(reader, { role }),
        ]),
      ),
      colleague: acting(reader),
    };
    const shown: Record<string, string[]> = {};
    for (const field of ['joinUrl', 'checkInCode', 'registrations { totalCount }']) {
      for (const [who, by] of Object.entries(readers)) {
        const told = await readOne<object>(services, sessionShape, sessionId, { fields: `{ ${field} }`, by });
        const always = await readOne<object>(services, sessionShape, sessionId, { fields: '{ id }', by });
        const asked = Object.entries(told).filter(([name]) => !(name in always));
        if (asked.some(([, value]) => value !== null)) (shown[field] ??= []).push(who);
      }
    }
    const those = ['host', 'manager', 'manager of the unit'];
    expect(shown).toEqual({ joinUrl: those, checkInCode: those, 'registrations { totalCount }': those });
  });

  it('says from 1 on who is next, whoever has a seat, gave it back, was there all the same, or waits elsewhere', async () => {
    const people = await registered([
      { status: 'WAITLISTED', attendance: 'ATTENDED' },
      { status: 'REGISTERED' },
      { status: 'WAITLISTED' },
      { status: 'CANCELLED' },
      { status: 'WAITLISTED' },
      { status: 'WAITLISTED' },
    ]);
    await registered([{ status: 'WAITLISTED' }, { status: 'WAITLISTED' }], other);
    const places: (number | null)[] = [];
    for (const { personId } of people) {
      places.push((await read<Own>(personId, own)).viewerRegistration?.waitlistPosition ?? null);
    }
    expect(places).toEqual([null, null, 1, null, 2, 3]);
  });

  it('counts seats and who waits, and lists both for the host in the order of arrival', async () => {
    const [first, , third, fourth] = await registered([
      { status: 'REGISTERED' },
      { status: 'CANCELLED' },
      { status: 'WAITLISTED' },
      { status: 'WAITLISTED', attendance: 'ATTENDED' },
    ]);
    await registered([{ status: 'REGISTERED' }], other);
    type Listed = {
      registeredCount: number;
      waitlistedCount: number;
      registrations: { nodes: { id: string }[]; totalCount: number };
    };
    const seen = await read<Listed>(
      hostId,
      '{ registeredCount waitlistedCount registrations { nodes { id } totalCount } }',
    );
    expect({
      counts: [seen.registeredCount, seen.waitlistedCount, seen.registrations.totalCount],
      listed: seen.registrations.nodes.map(({ id }) => id),
    }).toEqual({ counts: [1, 1, 3], listed: [first?.id, third?.id, fourth?.id] });
  });

  it('shows each their own registration', async () => {
    const [one, two] = await registered([{ status: 'REGISTERED' }, { status: 'WAITLISTED' }]);
    const fields = '{ status session { id } person { id } }';
    for (const { personId, id } of [one, two].flatMap((each) => each ?? [])) {
      expect(await readOne(services, registrationShape, id, { fields, by: acting(personId) })).toMatchObject({
        session: { id: sessionId },
        person: { id: personId },
      });
    }
    expect((await read<Own>(two?.personId ?? '', own)).viewerRegistration?.status).toBe('WAITLISTED');
    expect((await read<Own>(hostId, own)).viewerRegistration).toBeNull();
  });
});
