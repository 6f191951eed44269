import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GivenLabels } from '../../../test/support/given-labels.js';
import { startServices, type Services } from '../../../test/support/services.js';
import { LabelSweeps } from './labels.sweeps.js';
import { LabelsModule } from './labels.module.js';

const over = '2026-01-01T09:00:00Z';
const toCome = '2027-01-01T09:00:00Z';

describe('labels past their grace', () => {
  let services: Services;
  let given: GivenLabels;
  let other: GivenLabels;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
  });

  beforeEach(async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    given = await GivenLabels.in(services);
    other = await GivenLabels.in(services);
  });

  afterAll(() => services.close());

  const lapse = async () => services.get(LabelSweeps).lapse();

  it('lapse, whatever level their holder has in another programme', async () => {
    const person = await given.enrolled();
    await other.enrolled(person);
    await given.label(person, 'AWARDED', { expiresAt: over });
    await other.label(person, 'AWARDED', { level: 'mentor', expiresAt: toCome });
    await lapse();
    expect(await given.labelsOf(person)).toEqual(['champion LAPSED', 'champion IN_PROGRESS']);
    expect(await other.labelsOf(person)).toEqual(['mentor AWARDED']);
    expect([await given.levelInForce(person), await other.levelInForce(person)]).toEqual([null, 'mentor']);
  });

  it('lapse, whatever level somebody else has', async () => {
    const [person, colleague] = [await given.enrolled(), await given.enrolled()];
    await given.label(person, 'AWARDED', { expiresAt: over });
    await given.label(colleague, 'AWARDED', { level: 'mentor', expiresAt: toCome });
    await lapse();
    expect(await given.levelInForce(person)).toBeNull();
    expect(await given.levelInForce(colleague)).toBe('mentor');
  });

  it.each([
    ['is lower', 'champion', 'mentor', 'mentor LAPSED'],
    ['is over itself', 'mentor', 'champion', 'champion LAPSED'],
  ])('lapse, though another level is held that %s', async (_, otherLevel, level, lapsed) => {
    const person = await given.enrolled();
    await given.label(person, 'AWARDED', { level: otherLevel, expiresAt: otherLevel === 'mentor' ? over : toCome });
    await given.label(person, 'AWARDED', { level, expiresAt: over });
    await lapse();
    await lapse();
    expect(await given.labelsOf(person)).toContain(lapsed);
  });

  it.each(['LAPSED', 'RETURNED', 'REVOKED', 'RENEWED'])(
    'lapse, though a higher level was held that is %s',
    async (status) => {
      const person = await given.enrolled();
      await given.label(person, 'AWARDED', { expiresAt: over });
      await given.label(person, status, { level: 'mentor', expiresAt: toCome, awardedAt: '2025-02-01T09:00:00Z' });
      await lapse();
      expect(await given.levelInForce(person)).toBeNull();
    },
  );

  it('lapse by the grace of their own programme', async () => {
    await services.given.sql('UPDATE programme SET grace_days = CASE id WHEN $1 THEN 10 ELSE 100 END', [
      given.programmeId,
    ]);
    const person = await given.enrolled();
    await other.enrolled(person);
    for (const programme of [given, other]) await programme.label(person, 'AWARDED', { expiresAt: over });
    await lapse();
    expect([await given.levelInForce(person), await other.levelInForce(person)]).toEqual([null, 'champion']);
  });

  it('lapse at the very end of the grace, and not a second before', async () => {
    await services.given.sql('UPDATE programme SET grace_days = 10 WHERE id = $1', [given.programmeId]);
    const person = await given.enrolled();
    await given.label(person, 'AWARDED', { expiresAt: over });
    services.clock.set('2026-01-11T08:59:59Z');
    await lapse();
    expect(await given.levelInForce(person)).toBe('champion');
    services.clock.set('2026-01-11T09:00:00Z');
    await lapse();
    expect(await given.levelInForce(person)).toBeNull();
  });
});
