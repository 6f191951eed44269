import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@sillage/platform';
import { ProgrammeAuthoringService } from '@sillage/programmes';
import { GivenLabels } from '../../../../test/support/given-labels.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { LabelsModule } from '../labels.module.js';
import { ReEvaluationQueries } from './re-evaluation.queries.js';
import { ReEvaluation } from './re-evaluation.service.js';

describe('the look at everybody', () => {
  let services: Services;
  let given: GivenLabels;
  let everybody: ReEvaluation;
  let warn: jest.SpiedFunction<Logger['warn']>;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
    everybody = services.get(ReEvaluation);
    warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  });

  beforeEach(async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    await services.given.sql('TRUNCATE label_evaluation');
    await services.given.sql(`UPDATE enrolment SET status = 'LEFT', left_at = now() WHERE status = 'ACTIVE'`);
    given = await GivenLabels.in(services);
    warn.mockClear();
  });

  afterAll(async () => {
    warn.mockRestore();
    await services.close();
  });

  const ask = async () =>
    services.get(UnitOfWork).run((tx) => services.get(ReEvaluationQueries).ask(tx, [given.programmeId]));
  const tomorrow = async () => {
    await everybody.evaluate();
    services.clock.advance({ days: 1, minutes: 1 });
    return everybody.evaluate();
  };

  it('finds nothing to do where every event was heard', async () => {
    const people: Actor[] = [];
    for (let index = 0; index < 3; index += 1) people.push(await given.enrolled());
    await given.attended(people[0]!);
    await given.label(people[1]!, 'REVOKED');
    await given.attended(people[1]!);
    await given.label(people[2]!, 'AWARDED', { level: 'mentor' });
    for (const person of people) await given.evaluate(person);
    expect(await tomorrow()).toBe(0);
    expect(warn).not.toHaveBeenCalled();
  });

  it('brings what an event missed, once a day, and reports it', async () => {
    const person = await given.enrolled();
    await given.attended(person);
    expect(await tomorrow()).toBe(1);
    expect(await given.labelsOf(person)).toEqual(['champion AWARDED', 'mentor IN_PROGRESS']);
    expect(warn).toHaveBeenCalledWith(expect.objectContaining({ count: 1, programmeId: given.programmeId }));
    expect(await everybody.evaluate()).toBe(0);
  });

  it('comes at once where somebody asked for it, and is then no surprise', async () => {
    const person = await given.enrolled();
    await given.attended(person);
    await ask();
    expect(await everybody.evaluate()).toBe(1);
    expect(warn).not.toHaveBeenCalled();
    expect(await everybody.evaluate()).toBe(0);
  });

  it('goes through more people than fit on a page, each once', async () => {
    await services.given.sql(
      `WITH many AS (
         INSERT INTO person (external_id, given_name, family_name, display_name, locale, time_zone, country, org_unit_id, updated_at)
         SELECT 'many-' || n, 'G', 'F', 'G F', 'en', 'Europe/Paris', 'FR', (SELECT id FROM org_unit LIMIT 1), now()
         FROM generate_series(1, 520) n RETURNING id
       )
       INSERT INTO enrolment (programme_id, person_id, status, enrolled_at) SELECT $1, id, 'ACTIVE', now() FROM many`,
      [given.programmeId],
    );
    await ask();
    expect(await everybody.evaluate()).toBe(520);
    await ask();
    expect(await everybody.evaluate()).toBe(0);
  });

  it.each([true, false])(
    'begins again when somebody asks while it goes on, be that its last page (%s) or not',
    async (last) => {
      const queries = services.get(ReEvaluationQueries);
      const next = async () => {
        const due = await queries.nextDue(services.clock.now());
        if (due === null) throw new Error('Nothing is due.');
        return due;
      };
      await ask();
      await queries.advance(await next(), randomUUID());
      const underWay = await next();
      expect(underWay.afterId).not.toBeNull();
      await ask();
      await queries.advance(underWay, last ? null : randomUUID());
      expect(await next()).toMatchObject({ programmeId: given.programmeId, afterId: null });
    },
  );

  it('knows that months pass without an event', async () => {
    given = await GivenLabels.in(services, {
      levels: [
        { key: 'champion', name: 'Champion', rank: 1, criteria: [{ kind: 'HAS_MENTOR' }] },
        {
          key: 'mentor',
          name: 'Mentor',
          rank: 2,
          criteria: [{ kind: 'HOLDS_LEVEL', required: 1, argument: 'champion' }],
        },
      ],
    });
    const person = await given.enrolled();
    await given.label(person, 'AWARDED', { awardedAt: '2026-02-03T09:00:00Z' });
    await given.evaluate(person);
    expect(await tomorrow()).toBe(1);
    expect(await given.levelInForce(person)).toBe('mentor');
    expect(warn).not.toHaveBeenCalled();
  });

  const levelsAre = async (...keys: string[]) => {
    const levels = keys.map((key, index) => ({
      key,
      name: key,
      rank: index + 1,
      criteria: [{ kind: 'HAS_MENTOR' as const }],
    }));
    const admin = acting(await services.given.person(), { role: 'ADMIN' });
    await services.get(ProgrammeAuthoringService).update(admin, { key: given.programme, levels });
  };
  it.each<[string, (person: Actor) => Promise<unknown>, string[], string | null]>([
    [
      'handed in a label at a level that the programme gave up',
      async (person) => {
        await given.label(person, 'SUBMITTED');
        await levelsAre('pioneer');
      },
      ['pioneer IN_PROGRESS'],
      null,
    ],
    [
      'is on the way beyond the highest level',
      async (person) => {
        await given.label(person, 'AWARDED');
        await given.evaluate(person);
        await levelsAre('champion');
      },
      ['champion AWARDED'],
      'champion',
    ],
    [
      'is on the way to another level than the next one',
      async (person) => given.label(person, 'IN_PROGRESS', { level: 'mentor' }),
      ['champion IN_PROGRESS'],
      null,
    ],
    [
      'holds another label than the enrolment tells of',
      async (person) => {
        await given.label(person, 'AWARDED');
        await services.given.sql('UPDATE enrolment SET level_id = $2 WHERE person_id = $1', [
          person.personId,
          given.level('mentor'),
        ]);
      },
      ['champion AWARDED', 'mentor IN_PROGRESS'],
      'champion',
    ],
  ])('finds who %s', async (_, happened, labels, inForce) => {
    const person = await given.enrolled();
    await happened(person);
    await ask();
    expect(await everybody.evaluate()).toBe(1);
    expect(await given.labelsOf(person)).toEqual(labels);
    expect(await given.levelInForce(person)).toBe(inForce);
    await ask();
    expect(await everybody.evaluate()).toBe(0);
  });

  it('goes on past somebody whose label cannot be evaluated', async () => {
    const error = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const [broken, person] = [await given.enrolled(), await given.enrolled()];
    // A trigger that fails stands for any fault.
    await services.given.sql(`
      CREATE FUNCTION fail_for_one() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.person_id = '${broken.personId}' THEN RAISE EXCEPTION 'broken'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER fail_for_one BEFORE INSERT ON label FOR EACH ROW EXECUTE FUNCTION fail_for_one()`);
    await ask();
    expect(await everybody.evaluate()).toBe(1);
    expect(await given.labelsOf(person)).toEqual(['champion IN_PROGRESS']);
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ personId: broken.personId }));
    await services.given.sql('DROP TRIGGER fail_for_one ON label; DROP FUNCTION fail_for_one');
    error.mockRestore();
  });
});
