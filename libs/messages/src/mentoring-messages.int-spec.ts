import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@sillage/platform';
import { GivenMentoring } from '../../../test/support/given-mentoring.js';
import { ReminderOffice } from '../../../test/support/reminder-office.js';
import { InvitationMessages } from './invitation-messages.subscribers.js';
import { MentorshipMessages } from './mentorship-messages.subscribers.js';

describe('what people of two programmes are told', () => {
  let office: ReminderOffice;
  let here: GivenMentoring;
  let there: GivenMentoring;
  let mentor: string;
  let mentees: { here: string; there: string; former: string };

  beforeAll(async () => {
    office = await ReminderOffice.open(null);
  });

  beforeEach(async () => {
    await office.beginAgain();
    [here, there] = [await GivenMentoring.in(office), await GivenMentoring.in(office)];
    mentor = await here.champion();
    await office.given.enrolment(there.programmeId, mentor, { levelId: there.levelId });
    mentees = { here: await here.employee(), there: await there.employee(), former: await here.employee() };
  });

  afterAll(() => office.close());

  const told = async () =>
    office.given.sql(
      `SELECT kind, person_id AS "personId", about_person_id AS "about", programme_id AS "programmeId" FROM notification
       WHERE person_id = ANY($1) ORDER BY created_at, kind`,
      [[mentor, ...Object.values(mentees)]],
    );

  it('when their mentor takes a pause from one of them: those who walk with them in that one, and nobody else', async () => {
    await here.mentorship(mentor, mentees.here);
    await there.mentorship(mentor, mentees.there);
    const { id } = await here.mentorship(mentor, mentees.former);
    await office.given.sql(`UPDATE mentorship SET status = 'ENDED', ended_at = now() WHERE id = $1`, [id]);
    // The pause there is of before, and was told then.
    for (const given of [there, here]) await given.moved(mentor, 'PAUSED');
    const pause = { programmeId: here.programmeId, personId: mentor };
    await office.get(UnitOfWork).run((tx) => office.get(MentorshipMessages).onMentorPaused(pause, tx));
    const { programmeId } = here;
    expect(await told()).toEqual([{ kind: 'MENTOR_PAUSED', personId: mentees.here, about: mentor, programmeId }]);
  });

  it('when whom they asked takes a pause from one of them: who waits for an answer in that one', async () => {
    await here.request(mentees.here, mentor);
    await there.request(mentees.there, mentor);
    // The pause there is of before, and was told then.
    for (const given of [there, here]) await given.moved(mentor, 'PAUSED');
    const pause = { programmeId: here.programmeId, personId: mentor };
    await office.get(UnitOfWork).run((tx) => office.get(InvitationMessages).onMentorPaused(pause, tx));
    const { programmeId } = here;
    expect(await told()).toEqual([{ kind: 'REQUEST_ON_HOLD', personId: mentees.here, about: mentor, programmeId }]);
  });

  it('of an answer, at once with one of a programme that they left: of the one, and not of the other', async () => {
    await office.given.enrolment(there.programmeId, mentees.here);
    const sent = async (given: GivenMentoring, menteeId: string) => ({
      invitationId: (await given.request(menteeId, mentor)).id,
      programmeId: given.programmeId,
      direction: 'REQUEST' as const,
      mentorId: mentor,
      menteeId,
    });
    const declined = [await sent(there, mentees.here), await sent(here, mentees.here)];
    await there.moved(mentees.here, 'LEFT');
    await office.get(UnitOfWork).run((tx) => office.get(InvitationMessages).onDeclined(declined, tx));
    const { programmeId } = here;
    expect(await told()).toEqual([{ kind: 'REQUEST_DECLINED', personId: mentees.here, about: mentor, programmeId }]);
  });

  it.each(['mentor', 'mentee'] as const)(
    'when the %s leaves the programme: the other one, and not who left',
    async (who) => {
      const { id: mentorshipId } = await here.mentorship(mentor, mentees.here);
      const between = { mentorshipId, programmeId: here.programmeId, mentorId: mentor, menteeId: mentees.here };
      const leaverId = who === 'mentor' ? mentor : mentees.here;
      const ended = [{ ...between, status: 'ENDED' as const, ending: 'LEFT' as const, leaverId }];
      await office.get(UnitOfWork).run((tx) => office.get(MentorshipMessages).onEnded(ended, tx));
      const [kind, personId] = who === 'mentor' ? ['MENTOR_LEFT', mentees.here] : ['MENTEE_ENDED_MENTORSHIP', mentor];
      expect(await told()).toEqual([{ kind, personId, about: leaverId, programmeId: here.programmeId }]);
    },
  );
});
