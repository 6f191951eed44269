import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GivenLabels } from '../../../test/support/given-labels.js';
import { startServices, type Services } from '../../../test/support/services.js';
import { LabelStatus } from './label.entity.js';
import { LabelsModule } from './labels.module.js';

describe('the database, whoever writes', () => {
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
