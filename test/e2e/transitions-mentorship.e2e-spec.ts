import { Everybody } from '../support/everybody.js';
import { describeEveryMove, type LifeCycle } from '../support/transitions.js';

const states = ['ACTIVE', 'COMPLETED', 'ENDED'] as const;
type MentorshipState = (typeof states)[number];
const theTwo = ['the mentor', 'the mentee'] as const;
const whileItLasts = { leads: { ACTIVE: 'ACTIVE' }, by: theTwo } as const;

const offers: Record<string, keyof Offered> = {
  end: 'viewerMayEnd',
  'record a check-in': 'viewerMayNote',
  'set a goal': 'viewerMayAddGoal',
  'mark a goal': 'viewerMayNote',
  'take a goal’s mark back': 'viewerMayNote',
  'remove a goal': 'viewerMayNote',
};
type Offered = { viewerMayEnd: boolean; viewerMayNote: boolean; viewerMayAddGoal: boolean };
const ownMentorships = '{ mentorships { id viewerMayEnd viewerMayNote viewerMayAddGoal } }';

const mentorship: LifeCycle<MentorshipState> = {
  states,
  own: theTwo,
  moves: {
    end: { mutation: ['endMentorship', 'MentorshipInput'], leads: { ACTIVE: 'ENDED' }, by: theTwo },
    'record a check-in': { mutation: ['recordCheckIn', 'RecordCheckInInput'], ...whileItLasts },
    'set a goal': { mutation: ['setGoal', 'SetGoalInput'], ...whileItLasts },
    'mark a goal': { mutation: ['markGoal', 'MarkGoalInput'], ...whileItLasts },
    'take a goal’s mark back': { mutation: ['markGoal', 'MarkGoalInput'], ...whileItLasts },
    'remove a goal': { mutation: ['removeGoal', 'GoalInput'], ...whileItLasts },
  },
};

describeEveryMove('every move in a mentorship, from every state, by everybody', mentorship, async (office) => {
  const { company } = office;
  const programmeId = await company.programme('security');
  const levelId = await company.level(programmeId, 'champion', 1);
  const everybody = await Everybody.in(company, programmeId, levelId);
  const begun = '2026-02-10T09:00:00Z';
  return {
    everybody,
    arrange: async (state) => {
      const [mentor, mentee] = [await everybody.hire(), await everybody.hire()];
      await company.enrolment(programmeId, mentor, { levelId });
      await company.enrolment(programmeId, mentee);
      const pair = { programme_id: programmeId, mentor_id: mentor, mentee_id: mentee };
      const invitationId = await company.insert('invitation', {
        ...pair,
        direction: 'OFFER',
        status: 'ACCEPTED',
        created_at: '2026-02-01T09:00:00Z',
        expires_at: '2026-02-20T09:00:00Z',
        closed_at: begun,
      });
      const id = await company.insert('mentorship', {
        ...pair,
        invitation_id: invitationId,
        status: state,
        started_at: begun,
        ended_at: state === 'ACTIVE' ? null : '2026-02-25T09:00:00Z',
      });
      const goal = async (title: string, doneAt: string | null) =>
        company.insert('goal', { mentorship_id: id, title, created_at: begun, done_at: doneAt });
      const [reached, open] = [await goal('First post', begun), await goal('A talk', null)];
      const inputs: Record<string, object> = {
        end: { mentorshipId: id },
        'record a check-in': { mentorshipId: id, heldOn: '2026-03-01', note: 'For the two alone' },
        'set a goal': { mentorshipId: id, title: 'Second post' },
        'mark a goal': { goalId: open, done: true },
        'take a goal’s mark back': { goalId: reached, done: false },
        'remove a goal': { goalId: reached },
      };
      return {
        subject: { type: 'Mentorship', id },
        people: { 'the mentor': mentor, 'the mentee': mentee },
        input: (move) => inputs[move] ?? {},
        offers: async (move, asker) => {
          const own = await office.ask<{ mentorships: (Offered & { id: string })[] }>(ownMentorships, {}, asker);
          return own.mentorships.find((each) => each.id === id)?.[offers[move] ?? 'viewerMayEnd'] ?? false;
        },
        stateNow: async () => {
          const [row] = await company.sql<{ status: string }>('SELECT status FROM mentorship WHERE id = $1', [id]);
          return row?.status ?? 'none';
        },
      };
    },
  };
});
