import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Actor } from '@sillage/platform';
import { EnrolmentService } from '@sillage/programmes';
import { GivenLabels } from '../../../test/support/given-labels.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { LabelReviewService } from './review/label-review.service.js';
import { LabelService } from './label.service.js';
import { LabelSweeps } from './labels.sweeps.js';
import { LabelsModule } from './labels.module.js';

describe('an alumnus', () => {
  let services: Services;
  let given: GivenLabels;
  let person: Actor;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
  });

  beforeEach(async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    given = await GivenLabels.in(services);
    person = await given.enrolled();
  });

  afterAll(() => services.close());

  const held = async (expiresAt: string, level?: string) => given.label(person, 'AWARDED', { expiresAt, level });
  const lapse = async () => services.get(LabelSweeps).lapse();
  const manager = async () => acting(await services.given.person(), { role: 'PROGRAMME_MANAGER' });
  const since = async (): Promise<Date | null | undefined> => {
    const [row] = await services.given.sql<{ since: Date | null }>(
      'SELECT alumnus_since AS since FROM enrolment WHERE programme_id = $1 AND person_id = $2',
      [given.programmeId, person.personId],
    );
    return row?.since;
  };

  it('is whoever let the last label lapse, until they hold one again', async () => {
    await held('2026-01-10T09:00:00Z');
    expect(await since()).toBeNull();
    await lapse();
    expect(await since()).toEqual(services.clock.now());
    await given.attended(person);
    await services.get(LabelService).submit(person, given.programme, []);
    expect(await since()).toBeNull();
  });

  it('is nobody who still holds a lower level', async () => {
    await held('2026-06-10T09:00:00Z');
    await held('2026-01-10T09:00:00Z', 'mentor');
    await lapse();
    expect(await given.levelInForce(person)).toBe('champion');
    expect(await since()).toBeNull();
  });

  it('is nobody who gave the label back', async () => {
    await services.get(LabelService).return(person, await held('2026-06-10T09:00:00Z'));
    expect(await since()).toBeNull();
  });

  it('is nobody from whom the label was taken', async () => {
    await services.get(LabelReviewService).revoke(await manager(), await held('2026-06-10T09:00:00Z'), 'Misuse');
    expect(await since()).toBeNull();
  });

  it('is nobody who left, whether before the lapse is seen or after', async () => {
    await held('2026-01-10T09:00:00Z');
    await lapse();
    await services.get(EnrolmentService).leave(person, given.programme);
    expect(await since()).toBeNull();

    person = await given.enrolled();
    await held('2026-01-10T09:00:00Z');
    await services.get(EnrolmentService).leave(person, given.programme);
    await lapse();
    expect(await given.labelsOf(person)).toEqual(['champion RETURNED']);
    expect(await since()).toBeNull();
  });

  it('is everybody whose label is over, also behind one that cannot lapse', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const broken = await given.label(await given.enrolled(), 'AWARDED', { expiresAt: '2026-01-01T09:00:00Z' });
    await held('2026-01-15T09:00:00Z');
    // A trigger that fails stands for any fault.
    await services.given.sql(`
      CREATE FUNCTION fail_for_one() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.id = '${broken}' THEN RAISE EXCEPTION 'broken'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER fail_for_one BEFORE UPDATE ON label FOR EACH ROW EXECUTE FUNCTION fail_for_one()`);
    await lapse();
    expect(await since()).toEqual(services.clock.now());
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ labelId: broken }));
    await services.given.sql('DROP TRIGGER fail_for_one ON label; DROP FUNCTION fail_for_one');
    error.mockRestore();
  });
});
