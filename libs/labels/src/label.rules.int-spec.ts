import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, type Actor } from '@sillage/platform';
import { GivenLabels } from '../../../test/support/given-labels.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { LabelReviewService } from './label-review.service.js';
import { LabelStatus } from './label.entity.js';
import { LabelService } from './label.service.js';
import { LabelsModule } from './labels.module.js';

type Actors =
  'holder' | 'stranger' | 'manager' | 'lead' | 'managerElsewhere' | 'leadElsewhere' | 'otherManager' | 'admin';

const moves = ['award', 'send back', 'renew', 'return', 'revoke'] as const;
type Move = (typeof moves)[number];

/** Who may make each move, from which state, and to which one it leads. */
const lifeCycle: Record<Move, { from: LabelStatus; to: LabelStatus; by: readonly Actors[] }> = {
  award: { from: 'SUBMITTED', to: 'AWARDED', by: ['manager', 'lead'] },
  'send back': { from: 'SUBMITTED', to: 'SENT_BACK', by: ['manager', 'lead'] },
  renew: { from: 'AWARDED', to: 'RENEWED', by: ['holder'] },
  return: { from: 'AWARDED', to: 'RETURNED', by: ['holder'] },
  revoke: { from: 'AWARDED', to: 'REVOKED', by: ['manager'] },
};
const actors: Actors[] = [
  'holder',
  'stranger',
  'manager',
  'lead',
  'managerElsewhere',
  'leadElsewhere',
  'otherManager',
  'admin',
];

describe('every move of a label, from every state, by everybody', () => {
  let services: Services;
  let given: GivenLabels;
  let here: string;
  let others: Record<Exclude<Actors, 'holder'>, Actor>;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
    services.clock.set('2026-03-02T09:00:00Z');
    // A renewal that asks for nothing: here the moves are tested, not the evidence.
    given = await GivenLabels.in(services, {
      awardsAutomatically: false,
      levels: [
        {
          key: 'champion',
          name: 'Champion',
          rank: 1,
          validityMonths: 12,
          criteria: [{ kind: 'HAS_MENTOR' }],
          renewalCriteria: [],
        },
      ],
    });
    here = await services.given.unit('here');
    const elsewhere = await services.given.unit('elsewhere');
    const other = await GivenLabels.in(services);
    const somebody = async (role?: string, orgUnitId: string | null = null, programmeId: string | null = null) =>
      acting(
        await services.given.person({ unit: elsewhere }),
        ...(role ? [{ role: role as 'TRAINER', orgUnitId, programmeId }] : []),
      );
    others = {
      stranger: await somebody(),
      manager: await somebody('PROGRAMME_MANAGER', null, given.programmeId),
      lead: await somebody('LOCAL_LEAD', here),
      managerElsewhere: await somebody('PROGRAMME_MANAGER', elsewhere, given.programmeId),
      leadElsewhere: await somebody('LOCAL_LEAD', elsewhere),
      otherManager: await somebody('PROGRAMME_MANAGER', null, other.programmeId),
      admin: await somebody('ADMIN'),
    };
  });

  afterAll(() => services.close());

  const make = async (move: Move, actor: Actor, id: string): Promise<unknown> => {
    switch (move) {
      case 'award':
        return services.get(LabelReviewService).review(actor, id, { award: true, reason: null });
      case 'send back':
        return services.get(LabelReviewService).review(actor, id, { award: false, reason: 'Tell more' });
      case 'revoke':
        return services.get(LabelReviewService).revoke(actor, id, 'Not any more');
      case 'renew':
        return services.get(LabelService).renew(actor, id);
      case 'return':
        return services.get(LabelService).return(actor, id);
      default:
        return move satisfies never;
    }
  };
  const rowOf = async (id: string) => (await services.given.sql('SELECT * FROM label WHERE id = $1', [id]))[0];

  describe.each(moves)('to %s', (move) => {
    describe.each(actors)('by the %s', (who) => {
      it.each(Object.values(LabelStatus))('from %s', async (status) => {
        const holder = await given.enrolled({ unit: here });
        const id = await given.label(holder, status, {
          awardedAt: '2025-03-10T09:00:00Z',
          expiresAt: '2026-03-10T09:00:00Z',
        });
        const before = await rowOf(id);
        const outcome = await make(move, who === 'holder' ? holder : others[who], id).then(
          () => 'done',
          (error: unknown) => (error instanceof DomainError ? error : 'fault'),
        );
        const { from, to, by } = lifeCycle[move];
        if (by.includes(who) && status === from) {
          expect(outcome).toBe('done');
          expect(await rowOf(id)).toMatchObject({ status: to });
          return;
        }
        // For whoever may not make this move to anybody's label, it is not there.
        expect(outcome).toMatchObject(
          by.includes(who) ? { code: 'INVALID_TRANSITION' } : { code: 'NOT_FOUND', subject: { type: 'Label', id } },
        );
        expect(await rowOf(id)).toEqual(before);
      });
    });
  });
});

describe('the database', () => {
  let services: Services;
  let given: GivenLabels;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
    given = await GivenLabels.in(services);
  });

  afterAll(() => services.close());

  /** The moves of the life cycle, and the one by which evidence that is gone is followed. */
  const allowed: Record<LabelStatus, readonly LabelStatus[]> = {
    IN_PROGRESS: ['READY'],
    READY: ['IN_PROGRESS', 'SUBMITTED', 'AWARDED'],
    SUBMITTED: ['AWARDED', 'SENT_BACK'],
    SENT_BACK: ['SUBMITTED'],
    AWARDED: ['RENEWED', 'LAPSED', 'RETURNED', 'REVOKED'],
    RENEWED: [],
    LAPSED: [],
    RETURNED: [],
    REVOKED: [],
  };
  const statuses = Object.values(LabelStatus);
  const change = async (id: string, to: LabelStatus) =>
    services.given
      .sql(
        `UPDATE label SET status = $2::text, reason = 'Because',
           awarded_at = CASE WHEN $2 = ANY($3) THEN NULL ELSE coalesce(awarded_at, now()) END,
           held_since = CASE WHEN $2 = ANY($3) THEN NULL ELSE coalesce(held_since, now()) END,
           closed_at = CASE WHEN $2 = ANY($4) THEN now() END
         WHERE id = $1`,
        [id, to, ['IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK'], ['RENEWED', 'LAPSED', 'RETURNED', 'REVOKED']],
      )
      .then(
        () => 'done',
        (error: { constraint?: string }) => error.constraint,
      );

  describe.each(statuses)('lets a label that is %s', (from) => {
    it.each(statuses.filter((to) => to !== from))('become %s only by its life cycle', async (to) => {
      const id = await given.label(await given.enrolled(), from);
      expect(await change(id, to)).toBe(allowed[from].includes(to) ? 'done' : 'label_follows_its_life_cycle');
    });
  });

  it('never changes an award: neither its dates nor whose it is', async () => {
    const [person, other] = [await given.enrolled(), await given.enrolled()];
    const id = await given.label(person, 'AWARDED', { expiresAt: '2027-01-01T00:00:00Z' });
    for (const change of [
      `expires_at = expires_at + interval '1 day'`,
      `awarded_at = awarded_at - interval '1 day'`,
      `person_id = '${other.personId}'`,
      `level_id = '${given.level('mentor')}'`,
    ]) {
      await expect(services.given.sql(`UPDATE label SET ${change} WHERE id = $1`, [id])).rejects.toMatchObject({
        constraint: 'label_follows_its_life_cycle',
      });
    }
  });

  it('holds one label on the way, and one in force at each level', async () => {
    const person = await given.enrolled();
    await given.label(person, 'IN_PROGRESS');
    await expect(given.label(person, 'SUBMITTED', { level: 'mentor' })).rejects.toMatchObject({
      constraint: 'label_one_open',
    });
    await given.label(person, 'AWARDED');
    await given.label(person, 'AWARDED', { level: 'mentor' });
    await expect(given.label(person, 'AWARDED')).rejects.toMatchObject({ constraint: 'label_one_in_force' });
  });

  it('takes labels only of the enrolled, at levels of their programme', async () => {
    const other = await GivenLabels.in(services);
    const person = await given.enrolled();
    await expect(other.label(person, 'IN_PROGRESS')).rejects.toMatchObject({ constraint: 'label_of_an_enrolment' });
    const columns = { person_id: person.personId, status: 'IN_PROGRESS', opened_at: services.clock.now() };
    await expect(
      services.given.insert('label', {
        ...columns,
        programme_id: given.programmeId,
        level_id: other.level('champion'),
      }),
    ).rejects.toMatchObject({ constraint: 'label_at_a_level' });
  });
});
