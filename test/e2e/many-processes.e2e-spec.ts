import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenMentoring } from '../support/given-mentoring.js';
import { givenSession } from '../support/given-session.js';
import { ManyProcesses, type Sent } from '../support/many-processes.js';

jest.setTimeout(120_000);

const accept = `mutation ($input: InvitationInput!) { acceptInvitation(input: $input) { mentorship { id status } } }`;
const accepting = (as: string, { id }: { id: string }): Sent => ({
  as,
  query: accept,
  variables: { input: { invitationId: id } },
});
const tally = (ended: string[]) =>
  Object.fromEntries([...Map.groupBy(ended, (end) => end)].map(([end, all]) => [end, all.length]));

describe('fifty client processes at once, over several processes of the API', () => {
  let app: TestApp;
  let company: GivenCompany;
  let processes: ManyProcesses;
  let given: GivenMentoring;

  beforeAll(async () => {
    app = await startTestApp();
    // The processes have the clock of the machine.
    app.clock.set(new Date().toISOString());
    const { databaseUrl } = app.get(Config);
    company = await GivenCompany.in(databaseUrl);
    processes = await ManyProcesses.start({ apis: 3, clients: 50 }, app, { DATABASE_URL: databaseUrl });
  });

  afterEach(async () => {
    expect(await given.brokenRules()).toEqual([]);
    expect(processes.said).toBe('');
  });

  afterAll(async () => {
    await processes.stop();
    await company.end();
    await app.close();
  });

  const programme = async (facts = {}) =>
    GivenMentoring.in({ get: (service) => app.get(service), given: company, clock: app.clock }, facts);

  it('accept fifty offers of one mentor, who has a place for each', async () => {
    given = await programme({ mentorCapacity: 50 });
    const mentor = await given.champion();
    const requests: Sent[] = [];
    for (const mentee of await given.many(50, async () => given.colleague())) {
      requests.push(accepting(mentee, await given.offer(mentor, mentee)));
    }
    expect(tally(await processes.sendAtOnce(requests))).toEqual({ done: 50 });
  });

  it('accept fifty requests to one mentor, who has five places', async () => {
    given = await programme();
    const mentor = await given.champion();
    const requests: Sent[] = [];
    for (const mentee of await given.many(50, async () => given.employee())) {
      requests.push(accepting(mentor, await given.request(mentee, mentor)));
    }
    expect(tally(await processes.sendAtOnce(requests))).toEqual({ done: 5, MENTOR_AT_CAPACITY: 45 });
  });

  it('leave a ring of ten champions, each accepting the one before, open at one place', async () => {
    given = await programme();
    const ring = await given.many(10, async () => given.champion());
    const requests: Sent[] = [];
    for (const [index, mentor] of ring.entries()) {
      const next = ring[(index + 1) % ring.length] ?? '';
      requests.push(accepting(next, await given.offer(mentor, next)));
    }
    expect(tally(await processes.sendAtOnce(requests))).toEqual({ done: 9, LINEAGE_CYCLE: 1 });
  });

  it('give one mentee who accepts ten offers one mentor', async () => {
    given = await programme();
    const mentee = await given.colleague();
    const requests: Sent[] = [];
    for (const mentor of await given.many(10, async () => given.champion())) {
      requests.push(accepting(mentee, await given.offer(mentor, mentee)));
    }
    expect(tally(await processes.sendAtOnce(requests))).toEqual({ done: 1, INVALID_TRANSITION: 9 });
  });

  it('take ten seats of one session, the others waiting in order; freed at once, the seats go to the first ten, who are told once', async () => {
    given = await programme();
    const startsAt = new Date(Date.now() + 72 * 3_600_000).toISOString();
    const id = await givenSession(company, given.programmeId, { capacity: 10, startsAt });
    const people = await given.many(50, async () => given.employee());
    const asking = (operation: string, as: string): Sent => ({
      as,
      query: `mutation ($input: SessionInput!) { ${operation}(input: $input) { registration { status } } }`,
      variables: { input: { sessionId: id } },
    });
    const inOrder = async () =>
      company.sql<{ personId: string; status: string }>(
        `SELECT person_id AS "personId", status FROM registration WHERE session_id = $1 ORDER BY position`,
        [id],
      );
    const register = people.map((as) => asking('registerForSession', as));
    expect(tally(await processes.sendAtOnce(register))).toEqual({ done: 50 });
    const before = await inOrder();
    expect(before.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 10 }, () => 'REGISTERED'),
      ...Array.from({ length: 40 }, () => 'WAITLISTED'),
    ]);

    const cancel = before.slice(0, 10).map(({ personId }) => asking('cancelRegistration', personId));
    expect(tally(await processes.sendAtOnce(cancel))).toEqual({ done: 10 });
    const first = before.slice(10, 20).map(({ personId }) => personId);
    const seated = (await inOrder()).filter(({ status }) => status === 'REGISTERED').map(({ personId }) => personId);
    expect(seated).toEqual(first);
    for (const _ of ['once', 'again']) await app.runJobs();
    const told = await company.sql<{ personId: string }>(
      `SELECT person_id AS "personId" FROM notification WHERE kind = 'SESSION_SEATED' AND subject_id = $1`,
      [id],
    );
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(first.toSorted());
  });
});
