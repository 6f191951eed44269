import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonErasure } from '@sillage/people';
import { Config, SignIns, UnitOfWork } from '@sillage/platform';
import { EnrolmentService } from '@sillage/programmes';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenMentoring } from '../support/given-mentoring.js';
import { givenSession } from '../support/given-session.js';
import { acting } from '../support/services.js';

/** No job runs between the act and the look: whatever is asserted here came with the same commit. */
describe('leaving, in one transaction', () => {
  let app: TestApp;
  let company: GivenCompany;
  let given: GivenMentoring;
  let leaver: string;

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
  });

  beforeEach(async () => {
    given = await GivenMentoring.in({ get: (service) => app.get(service), given: company, clock: app.clock });
    leaver = await given.champion();
    await given.mentorship(leaver, await given.employee());
    await given.offer(leaver, await given.colleague());
    await given.request(await given.employee(), leaver);
    await company.insert('reminder_due', {
      kind: 'GUIDE_TO_ACKNOWLEDGE',
      person_id: leaver,
      subject_id: given.programmeId,
      since: '2026-01-01T00:00:00Z',
    });
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  const standing = async () => {
    const [row] = await company.sql<Record<string, unknown>>(
      `SELECT e.status, e.level_id IS NOT NULL AS labelled,
         (SELECT string_agg(status, ' ') FROM label WHERE person_id = e.person_id) AS labels,
         (SELECT string_agg(status, ' ') FROM mentorship WHERE mentor_id = e.person_id) AS mentorships,
         (SELECT string_agg(status, ' ') FROM invitation WHERE mentor_id = e.person_id AND status <> 'ACCEPTED') AS invitations,
         (SELECT count(*)::int FROM reminder_due WHERE person_id = e.person_id) AS reminders,
         (SELECT count(*)::int FROM lineage WHERE programme_id = e.programme_id AND NOT labelled) AS places
       FROM enrolment e WHERE e.person_id = $1 AND e.programme_id = $2`,
      [leaver, given.programmeId],
    );
    return row;
  };
  const over = {
    status: 'LEFT',
    labelled: false,
    labels: 'RETURNED',
    mentorships: 'ENDED',
    invitations: 'CANCELLED CANCELLED',
    reminders: 0,
    places: 2,
  };

  it('a programme ends all that it brought, and the answer says so', async () => {
    const { data, errors } = await app.graphql(
      `mutation ($input: EnrolInput!) { leaveProgramme(input: $input) { enrolment { status label { id } labels { status } } } }`,
      { input: { programme: given.programme } },
      leaver,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      leaveProgramme: { enrolment: { status: 'LEFT', label: null, labels: [{ status: 'RETURNED' }] } },
    });
    expect(await standing()).toEqual(over);
    expect(await given.brokenRules()).toEqual([]);
  });

  it('the company ends it in every programme', async () => {
    await company.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE id = $1`, [leaver]);
    const { closeOf } = app.get(EnrolmentService);
    const service = app.get(EnrolmentService);
    await app.get(UnitOfWork).run((tx) => closeOf.call(service, { personId: leaver }, tx));
    expect(await standing()).toEqual(over);
  });

  describe('the company, by an administrator’s word', () => {
    let admin: string;
    const ask = async (mutation: string, type: string, as = admin) => {
      const document = `mutation ($input: ${type}!) { ${mutation} }`;
      return app.graphql<Record<string, never>>(document, { input: { personId: leaver } }, as);
    };
    const end = async () =>
      ask('endPerson(input: $input) { person { departure { undoableUntil } } }', 'EndPersonInput');
    const bringBack = async () =>
      ask('bringBack(input: $input) { person { viewerMayEnd roles { role } } notes }', 'BringBackInput');
    const mentees = async () =>
      company.sql(
        `SELECT m.status, e.mentor_id = m.mentor_id AS known FROM mentorship m
         JOIN enrolment e ON (e.programme_id, e.person_id) = (m.programme_id, m.mentee_id) WHERE m.mentor_id = $1`,
        [leaver],
      );

    const isSignedIn = async (token: string) => {
      const payload = { query: '{ viewer { person { id } } }' };
      const headers = { authorization: `Bearer ${token}` };
      const answer = await app.inject({ method: 'POST', url: '/graphql', payload, headers });
      return answer.json<{ data?: { viewer: object | null } }>().data?.viewer?.constructor === Object;
    };

    beforeEach(async () => {
      admin = await given.colleague();
      await company.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
    });

    it('ends the sign-in at once, and everything else within the second; a return wakes none of it', async () => {
      const { token } = await app.get(SignIns).start(leaver, { way: 'password', userAgent: null });
      expect(await isSignedIn(token)).toBe(true);
      await end();
      expect(await isSignedIn(token)).toBe(false);
      await app.runJobs();
      expect(await standing()).toEqual(over);
      await company.sql(`UPDATE person SET active = true, deactivated_at = NULL WHERE id = $1`, [leaver]);
      await app.runJobs();
      expect(await isSignedIn(token)).toBe(false);
      expect(await standing()).toEqual(over);
      expect(await given.brokenRules()).toEqual([]);
    });

    it('is told as it stands once they are gone, and once they are back, by a request that may come twice', async () => {
      const session = await givenSession(company, given.programmeId, { hostId: leaver });
      const heir = await given.colleague();
      await company.insert('role_assignment', {
        person_id: heir,
        role: 'PROGRAMME_MANAGER',
        programme_id: given.programmeId,
      });
      const sent = async (mutation: string, type: string, clientMutationId: string) =>
        app.graphql(
          `mutation ($input: ${type}!) { ${mutation}(input: $input) {
             person { sessionsToHost departure { hostedSessions { id } } } } }`,
          { input: { personId: leaver, clientMutationId } },
          admin,
        );
      const ended = await sent('endPerson', 'EndPersonInput', 'end-1');
      expect(ended.data).toEqual({
        endPerson: { person: { sessionsToHost: 0, departure: { hostedSessions: [{ id: session }] } } },
      });
      const back = await sent('bringBack', 'BringBackInput', 'back-1');
      expect(back.data).toEqual({ bringBack: { person: { sessionsToHost: 1, departure: null } } });
    });

    it.each([
      ['after all of it has ended', true],
      ['before the news has gone round', false],
    ])('and is brought back %s: as they were, and the mentee is told', async (_, hasEnded) => {
      await company.sql(`DELETE FROM reminder_due WHERE person_id = $1`, [leaver]);
      const before = await standing();
      await end();
      if (hasEnded) await app.runJobs();
      const { data, errors } = await bringBack();
      expect(errors).toBeUndefined();
      expect(data['bringBack']).toMatchObject({ person: { viewerMayEnd: true, roles: [] } });
      await app.runJobs();
      await app.runJobs();
      expect({ ...(await standing()), reminders: 0 }).toEqual({ ...before, reminders: 0 });
      expect(await mentees()).toEqual([{ status: 'ACTIVE', known: true }]);
      expect(await given.brokenRules()).toEqual([]);
      const told = await company.sql(
        `SELECT kind FROM notification WHERE kind = 'MENTORSHIP_RESUMED' AND about_person_id = $1`,
        [leaver],
      );
      expect(told).toHaveLength(hasEnded ? 1 : 0);
    });

    it('and is brought back to a mentee who found somebody else: they stay with them', async () => {
      const [pair] = await company.sql<{ mentee: string }>(
        `SELECT mentee_id AS mentee FROM mentorship WHERE mentor_id = $1`,
        [leaver],
      );
      await end();
      await app.runJobs();
      await given.mentorship(await given.champion(), pair?.mentee ?? '');
      await bringBack();
      expect(await mentees()).toEqual([{ status: 'ENDED', known: false }]);
      expect(await given.brokenRules()).toEqual([]);
    });
  });

  it('by being erased ends it, and no place in a chain says whose it was', async () => {
    await app.get(PersonErasure).erase(acting(await given.colleague(), { role: 'ADMIN' }), leaver);
    expect(await standing()).toEqual(over);
    expect(await company.sql(`SELECT 1 FROM lineage WHERE person_id = $1`, [leaver])).toEqual([]);
  });

  it('leaves everything as it was when any part of it fails', async () => {
    const before = await standing();
    // The last of the three features to act refuses.
    await company.sql(`CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$`);
    await company.sql(`CREATE TRIGGER no BEFORE UPDATE ON label FOR EACH ROW EXECUTE FUNCTION no()`);
    try {
      const { errors } = await app.graphql(
        `mutation ($input: EnrolInput!) { leaveProgramme(input: $input) { enrolment { id } } }`,
        { input: { programme: given.programme } },
        leaver,
      );
      expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
      expect(await standing()).toEqual(before);
    } finally {
      await company.sql(`DROP FUNCTION no CASCADE`);
    }
  });
});
