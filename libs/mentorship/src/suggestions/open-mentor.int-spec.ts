import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleModule } from '@sillage/people';
import { ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../../test/support/given-mentoring.js';
import { startServices, type Services } from '../../../../test/support/services.js';
import { MentorSuggestionQueries } from './mentor-suggestion.queries.js';
import { MentorshipModule } from '../mentorship.module.js';

describe('somebody open to mentor', () => {
  let services: Services;
  let given: GivenMentoring;
  let viewer: string;
  let mentor: string;
  let here: string;
  let there: string;

  beforeAll(async () => {
    services = await startServices([PeopleModule, ProgrammesModule, MentorshipModule]);
  });

  beforeEach(async () => {
    given = await GivenMentoring.in(services);
    const group = await services.given.unit(`${given.programme}-group`);
    here = await services.given.unit(`${given.programme}-here`, group);
    there = await services.given.unit(`${given.programme}-there`, group);
    const alike = { locale: 'fr-FR', country: 'FR', unit: here };
    viewer = await given.employee(alike);
    mentor = await given.champion(alike);
  });

  afterAll(() => services.close());

  const suggested = async (programme = given) => {
    const all = await services
      .get(MentorSuggestionQueries)
      .best(viewer, programme.programmeId, { first: 10, now: services.clock.now() });
    return all.find(({ personId }) => personId === mentor) ?? null;
  };
  /** What is said of the mentor, to be compared as a whole: one thing changes, and the others stay. */
  const reasons = async (programme = given) => {
    const found = await suggested(programme);
    return found && { language: found.sameLanguage, country: found.sameCountry, steps: found.steps };
  };
  const becomes = async (change: string, value: unknown) =>
    services.given.sql(`UPDATE person SET ${change} = $2 WHERE id = $1`, [mentor, value]);
  const alike = { language: true, country: true, steps: 0 };

  it.each([
    ['country', 'ES', { ...alike, country: false }],
    ['locale', 'es-ES', { ...alike, language: false }],
    ['locale', 'fr-BE', alike],
  ])('whose %s becomes %s is suggested for what is still the same', async (column, value, expected) => {
    expect(await reasons()).toEqual(alike);
    await becomes(column, value);
    expect(await reasons()).toEqual(expected);
    await becomes(column, column === 'country' ? 'FR' : 'fr-FR');
    expect(await reasons()).toEqual(alike);
  });

  it('who moves to another unit is suggested for that one', async () => {
    await becomes('org_unit_id', there);
    expect(await reasons()).toEqual({ ...alike, steps: 1 });
    await becomes('org_unit_id', here);
    expect(await reasons()).toEqual(alike);
  });

  it('who changes all of it at once is suggested for nothing of it', async () => {
    await services.given.sql(
      `UPDATE person SET country = 'ES', locale = 'es', org_unit_id = $2, updated_at = now() WHERE id = $1`,
      [mentor, there],
    );
    expect(await reasons()).toEqual({ language: false, country: false, steps: 1 });
  });

  it('who leaves the company is not suggested, and is once they are back, as they are then', async () => {
    const isHere = async (active: boolean) =>
      services.given.sql(
        `UPDATE person SET active = $2, deactivated_at = CASE WHEN $2 THEN NULL ELSE now() END WHERE id = $1`,
        [mentor, active],
      );
    await isHere(false);
    expect(await suggested()).toBeNull();
    await becomes('country', 'ES');
    expect(await suggested()).toBeNull();
    await isHere(true);
    expect(await reasons()).toEqual({ ...alike, country: false });
  });

  it('is so in each programme in which they hold a label, and moves in all of them', async () => {
    const [second, third] = [await GivenMentoring.in(services), await GivenMentoring.in(services)];
    for (const programme of [second, third]) {
      await services.given.enrolment(programme.programmeId, viewer);
      await services.given.enrolment(programme.programmeId, mentor);
    }
    await second.label(mentor);
    expect([await reasons(), await reasons(second), await reasons(third)]).toEqual([alike, alike, null]);
    await becomes('country', 'ES');
    const moved = { ...alike, country: false };
    expect([await reasons(), await reasons(second), await reasons(third)]).toEqual([moved, moved, null]);
    await services.given.sql(`UPDATE enrolment SET level_id = NULL, labelled_since = NULL WHERE programme_id = $1`, [
      given.programmeId,
    ]);
    expect([await reasons(), await reasons(second), await reasons(third)]).toEqual([null, moved, null]);
  });

  it.each(['open_to_mentor', 'visible_as_champion'])(
    'who no longer wants it (%s) is nowhere suggested',
    async (wish) => {
      const second = await GivenMentoring.in(services);
      await services.given.enrolment(second.programmeId, viewer);
      await services.given.enrolment(second.programmeId, mentor, { levelId: second.levelId });
      const says = async (value: boolean) =>
        services.given.sql(`UPDATE person_preference SET ${wish} = $2 WHERE person_id = $1`, [mentor, value]);
      expect([await reasons(), await reasons(second)]).toEqual([alike, alike]);
      await says(false);
      expect([await reasons(), await reasons(second)]).toEqual([null, null]);
      await says(true);
      expect([await reasons(), await reasons(second)]).toEqual([alike, alike]);
    },
  );

  it('says nothing of who else moved', async () => {
    const colleague = await given.champion({ locale: 'fr-FR', country: 'FR', unit: here });
    await services.given.sql(`UPDATE person SET country = 'ES' WHERE id = $1`, [colleague]);
    expect(await reasons()).toEqual(alike);
  });
});
