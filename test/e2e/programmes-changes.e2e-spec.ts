import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenLabels } from '../support/given-labels.js';
import { givenSession } from '../support/given-session.js';

type Level = { key: string; name: string; rank: number; validityMonths?: number; criteria: object[] };

const champion: Level = {
  key: 'champion',
  name: 'Champion',
  rank: 1,
  validityMonths: 12,
  criteria: [{ kind: 'SESSIONS_ATTENDED' }],
};
const mentor: Level = { key: 'mentor', name: 'Mentor', rank: 2, criteria: [{ kind: 'MENTEES_LABELLED' }] };
const declared = { kind: 'SELF_DECLARED', argument: 'I will never write in haste' };

const changes: Record<string, object> = {
  'asks for more': {
    levels: [
      { ...champion, criteria: [{ kind: 'SESSIONS_ATTENDED', required: 9 }, declared] },
      { ...mentor, criteria: [{ kind: 'MENTEES_LABELLED', required: 9 }, declared] },
    ],
  },
  'asks for less': { levels: [champion, { ...mentor, criteria: [{ kind: 'SESSIONS_ATTENDED' }] }] },
  'gives its first level up': { levels: [{ ...mentor, rank: 1 }] },
  'gives its second level up': { levels: [champion] },
  'gives all its levels up for another one': { levels: [{ ...champion, key: 'pioneer' }] },
  'puts a level below the first': {
    levels: [
      { ...champion, key: 'reader', rank: 1 },
      { ...champion, rank: 2 },
      { ...mentor, rank: 3 },
    ],
  },
  'calls its levels by other names': {
    levels: [
      { ...champion, name: 'Guardian' },
      { ...mentor, name: 'Guide' },
    ],
  },
  'changes how long a label is valid': {
    levels: [
      { ...champion, validityMonths: 1 },
      { ...mentor, validityMonths: 1 },
    ],
    graceDays: 0,
  },
  'lets its levels change places': {
    levels: [
      { ...champion, rank: 2 },
      { ...mentor, rank: 1 },
    ],
  },
  'takes another guide, which nobody has read': {
    guideKey: 'unread',
    levels: [{ ...champion, criteria: [{ kind: 'GUIDE_ACKNOWLEDGED' }] }, mentor],
  },
  'looks at each label before it is awarded': { awardsAutomatically: false },
};

describe('a programme that changes', () => {
  let app: TestApp;
  let company: GivenCompany;
  let admin: string;

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    admin = await company.person();
    await company.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
    await company.guide('unread');
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  /** Holders of each level and of both, of each way in which a label can have ended, and people on the way to one. */
  async function holders(given: GivenLabels): Promise<void> {
    const awarded = { awardedAt: '2026-01-10T09:00:00Z', expiresAt: '2027-01-10T09:00:00Z' };
    for (const levels of [['champion'], ['mentor'], ['champion', 'mentor']]) {
      const person = await given.enrolled();
      await given.attended(person);
      for (const level of levels) await given.label(person, 'AWARDED', { ...awarded, level });
    }
    for (const status of ['RENEWED', 'LAPSED', 'RETURNED', 'REVOKED']) {
      await given.label(await given.enrolled(), status, awarded);
    }
    for (const status of ['READY', 'SUBMITTED', 'SENT_BACK']) await given.label(await given.enrolled(), status);
    const resting = await given.enrolled({ status: 'PAUSED' });
    await given.label(resting, 'AWARDED', awarded);
  }

  const awards = async ({ programmeId }: GivenLabels) =>
    company.sql(
      `SELECT b.xmin, b.* FROM label b WHERE programme_id = $1 AND awarded_at IS NOT NULL AND opened_at < $2 ORDER BY id`,
      [programmeId, '2026-01-01'],
    );
  /** People with a label, and since when; which one of two is the higher, the programme says anew. */
  const standing = async ({ programmeId }: GivenLabels) =>
    company.sql(
      `SELECT person_id, status, labelled_since, first_labelled_at FROM enrolment
       WHERE programme_id = $1 AND level_id IS NOT NULL ORDER BY person_id`,
      [programmeId],
    );

  it.each(Object.entries(changes))('leaves awards as they are when it %s', async (_, change) => {
    app.clock.set('2026-03-02T09:00:00Z');
    const warn = jest.spyOn(Logger.prototype, 'warn');
    const given = await GivenLabels.in(
      { get: (service) => app.get(service), given: company, clock: app.clock },
      { levels: [champion, mentor] as never },
    );
    await holders(given);
    await app.runJobs();
    const before = { awards: await awards(given), standing: await standing(given) };
    expect(before.awards).toHaveLength(9);

    const { errors } = await app.graphql(
      'mutation ($input: ProgrammeInput!) { updateProgramme(input: $input) { programme { key } } }',
      { input: { key: given.programme, ...change } },
      admin,
    );
    expect(errors).toBeUndefined();
    await app.runJobs();
    app.clock.advance({ days: 1, minutes: 1 });
    await app.runJobs();

    // To the row version: nothing so much as wrote them.
    expect(await awards(given)).toEqual(before.awards);
    expect(await standing(given)).toEqual(expect.arrayContaining(before.standing));
    const [{ wrong } = { wrong: 0 }] = await company.sql<{ wrong: number }>(
      `SELECT count(*)::int AS wrong FROM enrolment e LEFT JOIN LATERAL (
         SELECT l.id FROM label b JOIN level l ON l.id = b.level_id
         WHERE b.programme_id = e.programme_id AND b.person_id = e.person_id AND b.status = 'AWARDED'
         ORDER BY l.rank DESC, l.retired_at NULLS FIRST LIMIT 1) held ON true
       WHERE e.programme_id = $1 AND e.level_id IS DISTINCT FROM held.id`,
      [given.programmeId],
    );
    expect(wrong).toBe(0);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  describe('and is archived', () => {
    let given: GivenLabels;
    let [holder, colleague, host]: string[] = [];
    let submitted: string;

    beforeAll(async () => {
      app.clock.set('2026-03-02T09:00:00Z');
      given = await GivenLabels.in({ get: (service) => app.get(service), given: company, clock: app.clock });
      const awarded = { awardedAt: '2026-01-10T09:00:00Z', expiresAt: '2026-03-10T09:00:00Z' };
      const champion = await given.enrolled();
      await given.label(champion, 'AWARDED', awarded);
      const waiting = await given.enrolled();
      submitted = await given.label(waiting, 'SUBMITTED');
      holder = champion.personId;
      colleague = await company.person();
      host = await company.person();
      const sessionId = await givenSession(company, given.programmeId, { hostId: host });
      await company.insert('registration', {
        session_id: sessionId,
        person_id: colleague,
        status: 'REGISTERED',
        registered_at: app.clock.now(),
        position: 1,
      });
      const offer = { programme: given.programme, personId: colleague };
      await does('inviteMentee', 'InviteMenteeInput', offer, holder);
      await app.runJobs();
      await does('archiveProgramme', 'ArchiveProgrammeInput', { programme: given.programme, archived: true }, admin);
      await app.runJobs();
    });

    const does = async (operation: string, type: string, input: object, by = admin) =>
      app.graphql(`mutation ($input: ${type}!) { ${operation}(input: $input) { clientMutationId } }`, { input }, by);
    const codeOf = ({ errors }: Awaited<ReturnType<typeof does>>) => errors?.[0]?.extensions?.['code'];
    const statuses = async (table: string) =>
      company.sql(`SELECT DISTINCT status FROM ${table} WHERE programme_id = $1`, [given.programmeId]);

    it('cancels its offers and sessions to come, with a word to both sides', async () => {
      expect(await statuses('invitation')).toEqual([{ status: 'CANCELLED' }]);
      expect(await statuses('session')).toEqual([{ status: 'CANCELLED' }]);
      const told = await company.sql(
        `SELECT person_id FROM notification WHERE kind = 'INVITATION_ENDED_WITH_PROGRAMME' AND programme_id = $1`,
        [given.programmeId],
      );
      expect(told).toHaveLength(2);
      expect(told.map((row) => row['person_id' as never])).toEqual(expect.arrayContaining([holder, colleague]));
    });

    it('begins nothing new, and offers nothing', async () => {
      const programme = given.programme;
      const session = {
        programme,
        kind: 'WEBINAR',
        title: 'Too late',
        description: '',
        language: 'en',
        startsAt: '2026-05-04T09:00:00Z',
        endsAt: '2026-05-04T10:00:00Z',
        timeZone: 'Europe/Paris',
      };
      await company.insert('role_assignment', { person_id: host, role: 'PROGRAMME_MANAGER' });
      const refused = [
        await does('enrol', 'EnrolInput', { programme }, colleague),
        await does('inviteMentee', 'InviteMenteeInput', { programme, personId: colleague }, holder),
        await does('submitLabel', 'SubmitLabelInput', { programme }, holder),
        await does('scheduleSession', 'ScheduleSessionInput', session, host),
        await does('reviewLabel', 'ReviewLabelInput', { labelId: submitted, award: true }, host),
      ];
      expect(refused.map(codeOf)).toEqual(Array(refused.length).fill('INVALID_TRANSITION'));
      const { data } = await app.graphql(
        `query ($programme: String!) {
          programme(key: $programme) { archivedAt viewerMayEnrol viewerCapabilities }
          labelsToReview(programme: $programme) { nodes { submittedAt } }
          viewer { nextSteps { kind } person { enrolment(programme: $programme) { viewerMaySubmitLabel viewerMayInvite } } }
        }`,
        { programme },
        host,
      );
      expect(data).toMatchObject({
        programme: { archivedAt: '2026-03-02T09:00:00.000Z', viewerMayEnrol: false },
        labelsToReview: { nodes: [] },
        viewer: { nextSteps: [] },
      });
    });

    it('lets the database hold that, whoever writes', async () => {
      const person = await company.person();
      await expect(company.enrolment(given.programmeId, person)).rejects.toMatchObject({
        constraint: 'programme_takes_nothing_new',
      });
    });

    it('lets labels lapse on their day, without a message', async () => {
      app.clock.set('2026-05-01T09:00:00Z');
      await app.runJobs();
      expect(await company.sql('SELECT status FROM label WHERE person_id = $1', [holder])).toEqual([
        { status: 'LAPSED' },
      ]);
      expect(
        await company.sql(`SELECT FROM notification WHERE person_id = $1 AND kind = 'LABEL_LAPSED'`, [holder]),
      ).toEqual([]);
    });

    it('is taken up again, and people enrol', async () => {
      await does('archiveProgramme', 'ArchiveProgrammeInput', { programme: given.programme, archived: false });
      expect(codeOf(await does('enrol', 'EnrolInput', { programme: given.programme }, colleague))).toBeUndefined();
      expect(await statuses('session')).toEqual([{ status: 'CANCELLED' }]);
    });
  });
});
