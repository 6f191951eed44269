import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { givenSession, type SessionFacts } from '../../../test/support/given-session.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { ChangingService } from './changing.service.js';
import { distinctTags, foldedTag } from './folded-tag.js';
import { RegistrationService } from './registrations/registration.service.js';
import { SchedulingService } from './scheduling.service.js';
import type { SessionPlan } from './session.entity.js';
import { WebinarsModule } from './webinars.module.js';

describe('a session', () => {
  let services: Services;
  let programme: { id: string; key: string };
  let trainer: Actor;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([WebinarsModule]);
  });

  beforeEach(async () => {
    count += 1;
    services.clock.set('2026-03-02T09:00:00Z');
    const key = `programme-${count}`;
    programme = { key, id: await services.given.programme(key) };
    trainer = acting(await services.given.person(), { role: 'TRAINER', programmeId: programme.id });
  });

  afterAll(() => services.close());

  const changing = () => services.get(ChangingService);
  const scheduling = () => services.get(SchedulingService);
  const session = async (facts: SessionFacts = {}) =>
    givenSession(services.given, programme.id, { hostId: trainer.personId, ...facts });
  const change = async (id: string, changes: object, actor = trainer) => changing().update(actor, id, changes);
  const plan = (facts: Partial<SessionPlan> = {}): SessionPlan => ({
    kind: 'WEBINAR',
    title: 'Write for the web',
    description: '',
    language: 'en',
    tags: [],
    startsAt: new Date('2026-03-09T09:00:00Z'),
    endsAt: new Date('2026-03-09T10:00:00Z'),
    timeZone: 'Europe/Paris',
    place: null,
    joinUrl: null,
    replayUrl: null,
    capacity: null,
    ...facts,
  });
  const register = async (id: string, people: number) => {
    const came: string[] = [];
    for (let one = 0; one < people; one += 1) {
      const personId = await services.given.person();
      came.push(personId);
      await services.get(RegistrationService).register(acting(personId), id);
    }
    return came;
  };
  const stateOf = async (id: string) => {
    const [row] = await services.given.sql<{ seats: string }>(
      `SELECT capacity || ': ' || registered_count || ' + ' || waitlisted_count AS seats FROM session WHERE id = $1`,
      [id],
    );
    return row?.seats;
  };

  describe('that is changed', () => {
    it('keeps what is left out, and clears what is null', async () => {
      const id = await session();
      const full = { title: 'Pictures', tags: ['Écrire', ' ecrire ', 'web'], place: 'Room 4', minimumShare: 0.8 };
      expect(await change(id, full)).toMatchObject({ ...full, tags: ['Écrire', 'web'], capacity: 20, sequence: 1 });
      const cleared = { place: null, joinUrl: null, tags: null, capacity: null, description: null, minimumShare: null };
      expect(await change(id, cleared)).toMatchObject({
        ...cleared,
        tags: [],
        description: '',
        minimumShare: 0.5,
        title: 'Pictures',
      });
    });

    it('tells nobody of what stays as it was, nor a calendar of what it does not show', async () => {
      const id = await session();
      expect(await change(id, { title: 'Write for the web', joinUrl: 'https://meet.example.com/abc' })).toMatchObject({
        sequence: 0,
      });
      expect(await change(id, { tags: ['web'], replayUrl: 'https://replay.example.com' })).toMatchObject({
        sequence: 0,
      });
      expect(await services.events('session.changed', { sessionId: id })).toEqual([]);
    });

    it.each([
      ['no title', { title: null }, 'input.title'],
      ['no language', { language: null }, 'input.language'],
      ['no host', { hostId: null }, 'input.hostId'],
      ['a host whom nobody knows', { hostId: '0198a000-0000-7000-8000-000000000009' }, 'input.hostId'],
      ['a link with a password', { joinUrl: 'https://me:secret@meet.example.com' }, 'input.joinUrl'],
      ['a link that is a script', { replayUrl: 'javascript:alert(1)' }, 'input.replayUrl'],
    ])('never gets %s', async (_, changes, argumentPath) => {
      await expect(change(await session(), changes)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argumentPath });
    });

    it('seats the first who wait by a larger capacity, and takes no seat away by a smaller one', async () => {
      const id = await session({ capacity: 2 });
      const people = await register(id, 5);
      await change(id, { capacity: 4 });
      expect(await stateOf(id)).toBe('4: 4 + 1');
      const seated = await services.events('registration.seated', { sessionId: id });
      expect(seated.map((event) => (event as { personId: string }).personId).toSorted()).toEqual(
        people.slice(2, 4).toSorted(),
      );
      await change(id, { capacity: 1 });
      expect(await stateOf(id)).toBe('1: 4 + 1');
      await services.get(RegistrationService).cancel(acting(people[0] ?? ''), id);
      expect(await stateOf(id)).toBe('1: 3 + 1');
      await change(id, { capacity: null });
      expect(
        await services.given.sql('SELECT registered_count, waitlisted_count FROM session WHERE id = $1', [id]),
      ).toEqual([{ registered_count: 4, waitlisted_count: 0 }]);
    });

    it('is its new host’s, who needs no role for it', async () => {
      const id = await session();
      const colleague = await services.given.person();
      await change(id, { hostId: colleague });
      expect(await change(id, { title: 'Mine now' }, acting(colleague))).toMatchObject({ title: 'Mine now' });
    });

    it('stays the past once it is over, but for the replay and what counts', async () => {
      const id = await session();
      services.clock.set('2026-03-09T09:30:00Z');
      await expect(change(id, { capacity: 40 })).rejects.toMatchObject({
        code: 'SESSION_STARTED',
        argumentPath: 'input.capacity',
      });
      expect(await change(id, { joinUrl: 'https://meet.example.com/other' })).toMatchObject({ sequence: 1 });
      services.clock.set('2026-03-10T09:30:00Z');
      await expect(change(id, { title: 'Another' })).rejects.toMatchObject({
        code: 'INVALID_TRANSITION',
        argumentPath: 'input.title',
      });
      const after = { replayUrl: 'https://replay.example.com/1', replayCounts: true, minimumShare: 0.3 };
      expect(await change(id, after)).toMatchObject(after);
    });

    it('is changed no more once it is cancelled', async () => {
      const id = await session({ status: 'CANCELLED' });
      await expect(change(id, { title: 'Again' })).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    });

    it('counts replays for those who watched them from then on, and no longer when it says so', async () => {
      const id = await session({ startsAt: '2026-03-01T09:00:00Z', status: 'COMPLETED' });
      const personId = await services.given.person();
      await services.given.insert('registration', {
        session_id: id,
        person_id: personId,
        status: 'REGISTERED',
        registered_at: '2026-03-01T09:00:00Z',
        position: 1,
        attendance: 'REPLAYED',
        attendance_provenance: 'HOST_LIST',
        attended_at: '2026-03-01T12:00:00Z',
      });
      await change(id, { replayCounts: true });
      expect(await services.events('session.attended', { sessionId: id })).toHaveLength(1);
      await change(id, { replayCounts: false });
      expect(await services.events('session.attendance-taken-back', { sessionId: id })).toHaveLength(1);
    });
  });

  describe('that is a draft', () => {
    it('is published by its host, and refuses what only a known one does', async () => {
      const { id } = await scheduling().schedule(trainer, programme.key, plan(), { draft: true });
      const somebody = acting(await services.given.person());
      await expect(services.get(RegistrationService).register(somebody, id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(scheduling().cancel(trainer, id)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
      await change(id, { title: 'Better' });
      expect(await services.events('session.changed', { sessionId: id })).toEqual([]);
      expect(await scheduling().publish(trainer, id)).toMatchObject({ status: 'SCHEDULED', title: 'Better' });
      await expect(scheduling().publish(trainer, id)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    });

    it('is not even there for a trainer who does not host it, and is for the programme’s managers', async () => {
      const { id } = await scheduling().schedule(trainer, programme.key, plan(), { draft: true });
      const personId = await services.given.person();
      const other = acting(personId, { role: 'TRAINER', programmeId: programme.id });
      const manager = acting(personId, { role: 'PROGRAMME_MANAGER', programmeId: programme.id });
      await expect(change(id, { title: 'Found' }, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await change(id, { title: 'Found' }, manager)).toMatchObject({ title: 'Found' });
    });

    it('is not published for a day that is over', async () => {
      const { id } = await scheduling().schedule(trainer, programme.key, plan(), { draft: true });
      services.clock.set('2026-03-10T09:00:00Z');
      await expect(scheduling().publish(trainer, id)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });
  });

  describe('of a series', () => {
    const starts = async (first: SessionPlan, series: { everyWeeks: number; count: number }) =>
      (await scheduling().scheduleSeries(trainer, programme.key, first, series)).map(({ startsAt }) =>
        startsAt.toISOString(),
      );

    it('keeps its weekday and local time while the clocks change', async () => {
      expect(
        await starts(plan({ startsAt: new Date('2026-03-23T09:00:00Z'), endsAt: new Date('2026-03-23T10:00:00Z') }), {
          everyWeeks: 1,
          count: 3,
        }),
      ).toEqual(['2026-03-23T09:00:00.000Z', '2026-03-30T08:00:00.000Z', '2026-04-06T08:00:00.000Z']);
      const sydney = {
        timeZone: 'Australia/Sydney',
        startsAt: new Date('2026-03-31T22:00:00Z'),
        endsAt: new Date('2026-03-31T23:00:00Z'),
      };
      expect(await starts(plan(sydney), { everyWeeks: 2, count: 2 })).toEqual([
        '2026-03-31T22:00:00.000Z',
        '2026-04-14T23:00:00.000Z',
      ]);
    });

    it('is planned whole or not at all: none at a time that the clocks leave out', async () => {
      const night = { startsAt: new Date('2026-03-22T01:30:00Z'), endsAt: new Date('2026-03-22T03:00:00Z') };
      await expect(starts(plan(night), { everyWeeks: 1, count: 2 })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        argumentPath: 'input.first.startsAt',
      });
      expect(await services.given.sql('SELECT 1 FROM session WHERE programme_id = $1', [programme.id])).toEqual([]);
    });

    it('knows the others, and one alone is no series', async () => {
      await scheduling().scheduleSeries(trainer, programme.key, plan(), { everyWeeks: 1, count: 3 });
      await scheduling().scheduleSeries(trainer, programme.key, plan({ title: 'Alone' }), { everyWeeks: 1, count: 1 });
      expect(
        await services.given.sql(
          `SELECT count(DISTINCT series_id)::int AS series, count(*) FILTER (WHERE series_id IS NULL)::int AS alone
           FROM session WHERE programme_id = $1`,
          [programme.id],
        ),
      ).toEqual([{ series: 1, alone: 1 }]);
    });
  });

  it('has its tags compared by the database as by the code', async () => {
    const tags = [
      'Onboarding',
      ' onboarding ',
      'Échange',
      'ÉCHANGE',
      'Œuvre',
      'Straße',
      'Smørrebrød',
      '日本',
      ' blank ',
    ];
    const rows = await services.given.sql<{ key: string }>(
      'SELECT folded_tag(tag) AS key FROM unnest($1::text[]) WITH ORDINALITY AS t(tag, place) ORDER BY place',
      [tags],
    );
    expect(tags.map(foldedTag)).toEqual(rows.map(({ key }) => key));
    expect(distinctTags(tags.slice(0, 4))).toEqual(['Onboarding', 'Échange']);
  });
});
