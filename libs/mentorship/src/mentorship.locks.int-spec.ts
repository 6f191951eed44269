import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleModule } from '@sillage/people';
import { ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../test/support/given-mentoring.js';
import { whileHeld } from '../../../test/support/held.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { InvitationService } from './invitations/invitation.service.js';
import { MentorshipModule } from './mentorship.module.js';
import { MentorshipService } from './mentorship.service.js';

describe('what two do while somebody else changes it', () => {
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
    mentor = await given.champion();
    mentee = await given.employee();
  });

  afterAll(() => services.close());

  const rowOf = (table: string, id: string) => `SELECT FROM ${table} WHERE id = '${id}' FOR UPDATE`;
  const enrolmentOf = (personId: string) => `SELECT FROM enrolment WHERE person_id = '${personId}' FOR UPDATE`;
  const refused = (code: string) => ({ status: 'rejected', reason: { code } });
  const closed = (status: string) => `UPDATE invitation SET status = '${status}', closed_at = now() WHERE id = $1`;

  const begun = `INSERT INTO mentorship (programme_id, invitation_id, mentor_id, mentee_id, status, started_at)
    VALUES ($1, $2, $3, $4, 'ACTIVE', now())`;

  it.each([
    ['accept', 'CANCELLED', 'INVALID_TRANSITION'],
    ['accept', 'EXPIRED', 'INVITATION_EXPIRED'],
    ['decline', 'CANCELLED', 'INVALID_TRANSITION'],
    ['cancel', 'DECLINED', 'INVALID_TRANSITION'],
  ] as const)('to %s an offer that is %s by then is refused', async (move, status, code) => {
    const { id } = await given.offer(mentor, mentee);
    const by = acting(move === 'cancel' ? mentor : mentee);
    const outcome = await whileHeld(services.given, {
      holding: rowOf('invitation', id),
      move: async () => services.get(InvitationService)[move](by, id),
      meanwhile: async (sql) => sql(closed(status), [id]),
    });
    expect(outcome).toMatchObject(refused(code));
    expect(await given.statusesOf([{ id }])).toEqual([status]);
  });

  it('accepting waits for whoever changes the chains', async () => {
    const { id } = await given.offer(mentor, mentee);
    const outcome = await whileHeld(services.given, {
      holding: `SELECT lineage_lock('${given.programmeId}')`,
      move: async () => services.get(InvitationService).accept(acting(mentee), id),
      meanwhile: async (sql) => sql(closed('CANCELLED'), [id]),
    });
    expect(outcome).toMatchObject(refused('INVALID_TRANSITION'));
  });

  it('accepting holds nobody’s enrolment while it waits for the chains: the other one may need it', async () => {
    const { id } = await given.offer(mentor, mentee);
    const outcome = await whileHeld(services.given, {
      holding: `SELECT lineage_lock('${given.programmeId}')`,
      move: async () => services.get(InvitationService).accept(acting(mentee), id),
      meanwhile: async (sql) =>
        sql(`SELECT FROM enrolment WHERE programme_id = $1 FOR UPDATE NOWAIT`, [given.programmeId]),
    });
    expect(outcome).toMatchObject({ status: 'fulfilled' });
  });

  it('accepting waits for the mentor of before, who may be back from a pause by then', async () => {
    const before = await given.champion();
    await given.mentorship(before, mentee);
    await given.moved(before, 'PAUSED');
    const { id } = await given.offer(mentor, mentee);
    const outcome = await whileHeld(services.given, {
      holding: enrolmentOf(before),
      move: async () => services.get(InvitationService).accept(acting(mentee), id),
      meanwhile: async (sql) =>
        sql(`UPDATE enrolment SET status = 'ACTIVE', paused_at = NULL WHERE person_id = $1`, [before]),
    });
    expect(outcome).toMatchObject(refused('MENTEE_ALREADY_MENTORED'));
  });

  it('an offer to a colleague who never enrolled waits for their answer to another one', async () => {
    const [other, colleague] = [await given.champion(), await given.colleague()];
    await services.given.preference(colleague, { visible_as_champion: true });
    const { id } = await given.offer(other, colleague);
    const outcome = await whileHeld(services.given, {
      holding: `SELECT pg_advisory_xact_lock(hashtextextended('mentee ${given.programmeId} ${colleague}', 0))`,
      move: async () => given.offer(mentor, colleague),
      meanwhile: async (sql) => {
        await sql(closed('ACCEPTED'), [id]);
        await sql(
          `INSERT INTO enrolment (programme_id, person_id, status, enrolled_at) VALUES ($1, $2, 'ACTIVE', now())`,
          [given.programmeId, colleague],
        );
        await sql(begun, [given.programmeId, id, other, colleague]);
      },
    });
    expect(outcome).toMatchObject(refused('MENTEE_ALREADY_MENTORED'));
  });

  it.each([
    ['lost the label', 'level_id = NULL, labelled_since = NULL', 'MENTOR_NOT_LABELLED'],
    ['takes a pause', `status = 'PAUSED', paused_at = now()`, 'NOT_ENROLLED'],
  ])('an offer of who %s by then is refused', async (_, change, code) => {
    const outcome = await whileHeld(services.given, {
      holding: enrolmentOf(mentor),
      move: async () => given.offer(mentor, mentee),
      meanwhile: async (sql) => sql(`UPDATE enrolment SET ${change} WHERE person_id = $1`, [mentor]),
    });
    expect(outcome).toMatchObject(refused(code));
  });

  it('an offer to who has a mentor by then is refused', async () => {
    const other = await given.champion();
    const offered = await given.offer(other, mentee);
    await services.given.preference(mentee, { visible_as_champion: true });
    const outcome = await whileHeld(services.given, {
      holding: enrolmentOf(mentee),
      move: async () => given.offer(mentor, mentee),
      meanwhile: async (sql) => {
        await sql(closed('ACCEPTED'), [offered.id]);
        await sql(begun, [given.programmeId, offered.id, other, mentee]);
      },
    });
    expect(outcome).toMatchObject(refused('MENTEE_ALREADY_MENTORED'));
  });

  it('an offer to who left the company by then is refused', async () => {
    const outcome = await whileHeld(services.given, {
      holding: rowOf('person', mentee),
      move: async () => given.offer(mentor, mentee),
      meanwhile: async (sql) => sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [mentee]),
    });
    expect(outcome).toMatchObject(refused('NOT_FOUND'));
  });

  it.each(['end', 'recordCheckIn', 'setGoal'] as const)('%s is refused once the mentorship has ended', async (move) => {
    const { id } = await given.mentorship(mentor, mentee);
    const service = services.get(MentorshipService);
    const moves = {
      end: async () => service.end(acting(mentee), id),
      recordCheckIn: async () => service.recordCheckIn(acting(mentee), { mentorshipId: id, heldOn: '2026-03-01' }),
      setGoal: async () => service.setGoal(acting(mentee), id, 'First post'),
    };
    const outcome = await whileHeld<unknown>(services.given, {
      holding: rowOf('mentorship', id),
      move: moves[move],
      meanwhile: async (sql) => sql(`UPDATE mentorship SET status = 'ENDED', ended_at = now() WHERE id = $1`, [id]),
    });
    expect(outcome).toMatchObject(refused('INVALID_TRANSITION'));
  });

  it('a goal that is gone by then is neither marked nor removed', async () => {
    const { id } = await given.mentorship(mentor, mentee);
    for (const move of ['markGoal', 'removeGoal'] as const) {
      const goalId = await services.given.insert('goal', { mentorship_id: id, title: 'Post', created_at: 'now' });
      const outcome = await whileHeld<unknown>(services.given, {
        holding: rowOf('goal', goalId),
        move: async () => services.get(MentorshipService)[move](acting(mentee), goalId, true),
        meanwhile: async (sql) => sql('DELETE FROM goal WHERE id = $1', [goalId]),
      });
      expect({ move, ...outcome }).toMatchObject({ move, ...refused('NOT_FOUND') });
    }
  });
});
