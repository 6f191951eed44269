import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config, type Actor } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenLabels } from '../support/given-labels.js';
import { givenSession } from '../support/given-session.js';

describe('a label that was ready is so no longer, at once and not only at the daily look,', () => {
  let app: TestApp;
  let company: GivenCompany;
  let host: string;

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    host = await company.person();
    await company.insert('role_assignment', { person_id: host, role: 'PROGRAMME_MANAGER' });
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  const reviewedFor = async (kind: 'HAS_MENTOR' | 'SESSIONS_ATTENDED'): Promise<GivenLabels> =>
    GivenLabels.in(
      { get: (service) => app.get(service), given: company, clock: app.clock },
      {
        awardsAutomatically: false,
        levels: [{ key: 'champion', name: 'Champion', rank: 1, criteria: [{ kind }] }],
      },
    );
  const done = async (operation: string, [type, input]: [string, object], answer: string, as: string) => {
    const mutation = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${answer} } }`;
    expect((await app.graphql(mutation, { input }, as)).errors).toBeUndefined();
    await app.runJobs();
  };

  it('when the mentorship ends before the label', async () => {
    const given = await reviewedFor('HAS_MENTOR');
    const [mentor, mentee] = [await given.enrolled(), await given.enrolled()];
    await given.label(mentor, 'AWARDED');
    await given.mentored(mentor, mentee);
    await given.evaluate(mentee);
    expect(await given.labelsOf(mentee)).toEqual(['champion READY']);
    const [mentorship] = await company.sql<{ id: string }>(`SELECT id FROM mentorship WHERE mentee_id = $1`, [
      mentee.personId,
    ]);
    const input = { mentorshipId: mentorship?.id };
    await done('endMentorship', ['MentorshipInput', input], 'mentorship { id }', mentor.personId);
    expect(await given.labelsOf(mentee)).toEqual(['champion IN_PROGRESS']);
  });

  it('when the host takes an attendance back', async () => {
    const given = await reviewedFor('SESSIONS_ATTENDED');
    const person: Actor = await given.enrolled();
    const sessionId = await givenSession(company, given.programmeId, { hostId: host });
    app.clock.set('2026-03-09T09:30:00Z');
    const listed = async (attendance: string) => {
      const input = { sessionId, personIds: [person.personId], attendance };
      await done('recordAttendance', ['RecordAttendanceInput', input], 'session { id }', host);
    };
    await listed('ATTENDED');
    expect(await given.labelsOf(person)).toEqual(['champion READY']);
    await listed('ABSENT');
    expect(await given.labelsOf(person)).toEqual(['champion IN_PROGRESS']);
  });
});
