import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { givenSession } from '../../../test/support/given-session.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { SchedulingService } from './scheduling.service.js';
import type { SessionPlan } from './session.entity.js';
import { WebinarsModule } from './webinars.module.js';

describe('scheduling a session', () => {
  let services: Services;
  let scheduling: SchedulingService;
  let programme: { id: string; key: string };
  let trainer: Actor;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([WebinarsModule]);
    scheduling = services.get(SchedulingService);
  });

  beforeEach(async () => {
    count += 1;
    services.clock.set('2026-03-02T09:00:00Z');
    const key = `programme-${count}`;
    programme = { key, id: await services.given.programme(key) };
    trainer = acting(await services.given.person(), { role: 'TRAINER', programmeId: programme.id });
  });

  afterAll(() => services.close());

  const at = (time: string) => new Date(`2026-03-09T${time}:00Z`);
  const plan = (facts: Partial<SessionPlan> = {}): SessionPlan => ({
    kind: 'WEBINAR',
    title: 'Write for the web',
    description: 'What a good post needs.',
    language: 'en',
    tags: ['writing'],
    startsAt: at('09:00'),
    endsAt: at('10:00'),
    timeZone: 'Europe/Paris',
    place: null,
    joinUrl: 'https://meet.example.com/abc',
    replayUrl: null,
    capacity: 20,
    ...facts,
  });
  const statusOf = async (id: string) =>
    (await services.given.sql<{ status: string }>(`SELECT status FROM session WHERE id = $1`, [id]))[0]?.status;

  it('makes the trainer its host', async () => {
    const session = await scheduling.schedule(trainer, programme.key, plan());
    expect(session).toMatchObject({ hostId: trainer.personId, programmeId: programme.id, status: 'SCHEDULED' });
    expect(session.checkInCode).toMatch(/^[2-9A-Z]{6}$/);
    const [stored] = await services.given.sql(`SELECT starts_at, registered_count FROM session WHERE id = $1`, [
      session.id,
    ]);
    expect(stored).toEqual({ starts_at: at('09:00'), registered_count: 0 });
  });

  it.each([
    ['ends before it starts', { endsAt: at('08:00') }, 'input.endsAt'],
    ['ends as it starts', { endsAt: at('09:00') }, 'input.endsAt'],
    ['lasts more than a week', { endsAt: new Date('2026-03-16T09:00:01Z') }, 'input.endsAt'],
    [
      'would be over already',
      { startsAt: new Date('2025-03-09T09:00:00Z'), endsAt: new Date('2025-03-09T10:00:00Z') },
      'input.endsAt',
    ],
    ['is in no time zone', { timeZone: 'Europe/Brest' }, 'input.timeZone'],
    ['is in an offset rather than a zone', { timeZone: '+02:00' }, 'input.timeZone'],
    ['is met under a script', { joinUrl: 'javascript:alert(1)' }, 'input.joinUrl'],
    ['is met at no address', { joinUrl: 'meet.example.com' }, 'input.joinUrl'],
  ])('refuses one that %s', async (_, facts, argumentPath) => {
    await expect(scheduling.schedule(trainer, programme.key, plan(facts))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argumentPath,
    });
  });

  it('takes one that lasts a whole week, to the second', async () => {
    const week = plan({ endsAt: new Date('2026-03-16T09:00:00Z') });
    expect(await scheduling.schedule(trainer, programme.key, week)).toMatchObject({ status: 'SCHEDULED' });
  });

  it('is for trainers and managers of that programme', async () => {
    const other = await services.given.programme(`other-${count}`);
    const elsewhere = acting(trainer.personId, { role: 'TRAINER', programmeId: other });
    await expect(scheduling.schedule(elsewhere, programme.key, plan())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(scheduling.schedule(trainer, 'nowhere', plan())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const manager = acting(trainer.personId, { role: 'PROGRAMME_MANAGER' });
    expect(await scheduling.schedule(manager, programme.key, plan())).toMatchObject({ status: 'SCHEDULED' });
  });

  it('moves to another time, and tells so', async () => {
    const { id } = await scheduling.schedule(trainer, programme.key, plan());
    const moved = await scheduling.reschedule(trainer, id, { startsAt: at('14:00'), endsAt: at('15:30') });
    expect(moved).toMatchObject({ startsAt: at('14:00'), endsAt: at('15:30') });
    expect(await services.events('session.rescheduled', { sessionId: id })).toHaveLength(1);
  });

  it('is moved to no time to which none is scheduled', async () => {
    const { id } = await scheduling.schedule(trainer, programme.key, plan());
    const over = { startsAt: new Date('2026-02-27T09:00:00Z'), endsAt: new Date('2026-02-27T10:00:00Z') };
    for (const times of [over, { startsAt: at('14:00'), endsAt: at('13:00') }]) {
      await expect(scheduling.reschedule(trainer, id, times)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('is cancelled once, and then stays so', async () => {
    const { id } = await scheduling.schedule(trainer, programme.key, plan());
    expect(await scheduling.cancel(trainer, id)).toMatchObject({ status: 'CANCELLED' });
    await expect(scheduling.cancel(trainer, id)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
    const times = { startsAt: at('14:00'), endsAt: at('15:00') };
    await expect(scheduling.reschedule(trainer, id, times)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  it('can no longer be moved or cancelled once it has started', async () => {
    const { id } = await scheduling.schedule(trainer, programme.key, plan());
    services.clock.set(at('09:00'));
    const times = { startsAt: at('14:00'), endsAt: at('15:00') };
    await expect(scheduling.reschedule(trainer, id, times)).rejects.toMatchObject({ code: 'SESSION_STARTED' });
    await expect(scheduling.cancel(trainer, id)).rejects.toMatchObject({ code: 'SESSION_STARTED' });
  });

  it('is changed by its host and by the roles that reach the host, not by any trainer', async () => {
    const unit = await services.given.unit(`unit-${count}`);
    const id = await givenSession(services.given, programme.id, { hostId: await services.given.person({ unit }) });
    const elsewhere = await services.given.unit(`elsewhere-${count}`);
    const outside = acting(trainer.personId, { role: 'TRAINER', orgUnitId: elsewhere });
    await expect(scheduling.cancel(outside, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const inside = acting(trainer.personId, { role: 'TRAINER', orgUnitId: unit });
    expect(await scheduling.cancel(inside, id)).toMatchObject({ status: 'CANCELLED' });
  });

  it('is completed by itself after its end, as the audit trail says', async () => {
    const { id } = await scheduling.schedule(trainer, programme.key, plan());
    const later = await scheduling.schedule(trainer, programme.key, plan({ endsAt: at('11:00') }));
    services.clock.set(at('10:00'));
    await scheduling.completeOver();
    await scheduling.completeOver();
    expect([await statusOf(id), await statusOf(later.id)]).toEqual(['COMPLETED', 'SCHEDULED']);
    expect(
      await services.given.sql(`SELECT actor_id, action FROM audit_entry WHERE subject_id = $1 ORDER BY id`, [id]),
    ).toEqual([
      { actor_id: trainer.personId, action: 'session.scheduled' },
      { actor_id: null, action: 'session.completed' },
    ]);
  });
});
