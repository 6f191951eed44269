import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleModule } from '@sillage/people';
import type { Actor } from '@sillage/platform';
import { enrolmentShape, ProgrammesModule } from '@sillage/programmes';
import { readOne } from '../../../test/support/asking.js';
import { GivenMentoring } from '../../../test/support/given-mentoring.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import './mentoring.shape.js';
import { MentorshipModule } from './mentorship.module.js';
import { MentorshipService } from './mentorship.service.js';
import { mentorshipShape } from './mentorship.shape.js';

describe('mentoring as somebody reads it', () => {
  let services: Services;
  let given: GivenMentoring;
  let mentor: string;
  let mentee: string;

  beforeAll(async () => {
    services = await startServices([PeopleModule, ProgrammesModule, MentorshipModule]);
  });
  beforeEach(async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    given = await GivenMentoring.in(services);
    [mentor, mentee] = [await given.champion({ visible: false }), await given.employee()];
  });
  afterAll(() => services.close());

  const ended = `status = 'ENDED', ended_at = '2026-02-01T09:00:00Z'`;
  const completed = `status = 'COMPLETED', ended_at = '2026-02-01T09:00:00Z'`;
  const become = async (mentorshipId: string, change: string) =>
    services.given.sql(`UPDATE mentorship SET ${change} WHERE id = $1`, [mentorshipId]);

  describe('the mentor of an enrolment', () => {
    const mentorOf = async (by: Actor = acting(mentee)) => {
      const [enrolment] = await services.given.sql<{ id: string }>(
        'SELECT id FROM enrolment WHERE programme_id = $1 AND person_id = $2',
        [given.programmeId, mentee],
      );
      const of = { fields: '{ mentor { id } }', by };
      const read = await readOne<{ mentor: { id: string } | null }>(services, enrolmentShape, enrolment?.id ?? '', of);
      return read.mentor?.id ?? null;
    };

    it('is the latest of several, whether that one walks along or did until the label', async () => {
      const { id: first } = await given.mentorship(mentor, mentee);
      expect(await mentorOf()).toBe(mentor);
      await become(first, completed);
      expect(await mentorOf()).toBe(mentor);
      services.clock.advance({ days: 1 });
      const next = await given.champion();
      const { id: second } = await given.mentorship(next, mentee);
      expect(await mentorOf()).toBe(next);
      await become(second, completed);
      expect(await mentorOf()).toBe(next);
    });

    it('is nobody once one of them ended it, and nobody of another programme', async () => {
      const other = await GivenMentoring.in(services);
      await services.given.enrolment(other.programmeId, mentor, { levelId: other.levelId });
      await services.given.enrolment(other.programmeId, mentee);
      await other.mentored(mentor, mentee);
      expect(await mentorOf()).toBeNull();
      const { id } = await given.mentorship(mentor, mentee);
      await become(id, ended);
      expect(await mentorOf()).toBeNull();
    });

    it('is named to the two, and to everybody else once the mentor chose to be seen', async () => {
      await given.mentorship(mentor, mentee);
      const manager = acting(await given.colleague(), { role: 'PROGRAMME_MANAGER' });
      expect(await mentorOf(acting(mentor))).toBe(mentor);
      expect(await mentorOf(manager)).toBeNull();
      await services.given.sql('UPDATE person_preference SET visible_as_champion = true WHERE person_id = $1', [
        mentor,
      ]);
      expect(await mentorOf(manager)).toBe(mentor);
    });
  });

  it('a generation is 0 for a founder whom nobody follows yet, and none for who stands in no chain', async () => {
    const generationOf = async (personId: string) => {
      const [enrolment] = await services.given.sql<{ id: string }>(
        'SELECT id FROM enrolment WHERE programme_id = $1 AND person_id = $2',
        [given.programmeId, personId],
      );
      const of = { fields: '{ generation }', by: acting(personId) };
      return (await readOne<{ generation: number | null }>(services, enrolmentShape, enrolment?.id ?? '', of))
        .generation;
    };
    expect(await generationOf(mentor)).toBeNull();
    await services.given.sql('UPDATE enrolment SET founder = true WHERE person_id = $1', [mentor]);
    expect(await generationOf(mentor)).toBe(0);
    await given.mentorship(mentor, mentee);
    expect([await generationOf(mentor), await generationOf(mentee)]).toEqual([0, 1]);
  });

  describe('a mentorship', () => {
    const read = async <T>(id: string, fields: string) =>
      readOne<T>(services, mentorshipShape, id, { fields, by: acting(mentee) });
    const isPaused = async (id: string) => {
      const { mentorPaused } = await read<{ mentorPaused: boolean }>(id, '{ mentorPaused }');
      return mentorPaused;
    };

    it('waits for a mentor who takes a pause from this programme, as long as it lasts', async () => {
      const other = await GivenMentoring.in(services);
      await services.given.enrolment(other.programmeId, mentor, { status: 'PAUSED' });
      const { id } = await given.mentorship(mentor, mentee);
      expect(await isPaused(id)).toBe(false);
      await given.moved(mentor, 'PAUSED');
      expect(await isPaused(id)).toBe(true);
      await become(id, ended);
      expect(await isPaused(id)).toBe(false);
    });

    it('has the last check-in first, of several on one day the one that was noted last', async () => {
      const { id: mentorshipId } = await given.mentorship(mentor, mentee);
      const notes = [
        ['2026-03-01', 'second'],
        ['2026-02-20', 'first'],
        ['2026-03-01', 'third'],
      ] as const;
      for (const [heldOn, note] of notes) {
        services.clock.advance({ minutes: 1 });
        await services.get(MentorshipService).recordCheckIn(acting(mentor), { mentorshipId, heldOn, note });
      }
      const { checkIns } = await read<{ checkIns: { note: string }[] }>(mentorshipId, '{ checkIns { note } }');
      expect(checkIns.map(({ note }) => note)).toEqual(['third', 'second', 'first']);
    });
  });
});
