import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InvitationService } from '@sillage/mentorship';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenMentoring } from '../support/given-mentoring.js';
import { acting } from '../support/services.js';
import { statementsOf } from '../support/statements.js';

type Node = { key: string; parentKey: string | null; person: { id: string } | null; generation: number };
type SeenLineage = { generation: number; ancestors: Node[]; descendants: Node[]; descendantCount: number } | null;

describe('mentorship, over the API', () => {
  let app: TestApp;
  let company: GivenCompany;
  let given: GivenMentoring;

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
  });

  beforeEach(async () => {
    given = await GivenMentoring.in({ get: (service) => app.get(service), given: company, clock: app.clock });
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  const mutate = async (operation: string, input: object, as: string) => {
    const asking = { inviteMentee: 'InviteMenteeInput', requestMentor: 'RequestMentorInput' }[operation];
    const fields = `id status programme { key } mentor { id } mentee { id }`;
    const payload = operation === 'acceptInvitation' ? 'mentorship' : 'invitation';
    return app.graphql<Record<string, Record<string, { id: string; status: string }>>>(
      `mutation ($input: ${asking ?? 'InvitationInput'}!) { ${operation}(input: $input) { ${payload} { ${fields} } } }`,
      { input },
      as,
    );
  };
  const lineageOf = async (as: string, personId: string | null = null, more = '') => {
    const { data, errors } = await app.graphql<{ lineage: SeenLineage }>(
      `query ($programme: String!, $personId: ID) { lineage(programme: $programme, personId: $personId ${more}) {
         generation descendantCount labelledDescendantCount person { id displayName }
         ancestors { key parentKey generation labelled since person { id } }
         descendants { key parentKey generation labelled since person { id displayName } } } }`,
      { programme: given.programme, personId },
      as,
    );
    expect(errors).toBeUndefined();
    return data.lineage;
  };

  it('goes from an offer to the chain', async () => {
    const [mentor, mentee] = [await given.champion(), await given.colleague()];
    const offered = await mutate(
      'inviteMentee',
      { programme: given.programme, personId: mentee, message: 'Come' },
      mentor,
    );
    const invitation = offered.data.inviteMentee?.invitation;
    expect(invitation).toMatchObject({
      status: 'PENDING',
      programme: { key: given.programme },
      mentor: { id: mentor },
    });

    const { data } = await app.graphql(
      `query ($p: String!) { invitations(programme: $p, status: PENDING) { id direction message expiresAt mentor { id } } }`,
      { p: given.programme },
      mentee,
    );
    expect(data).toEqual({
      invitations: [
        {
          id: invitation?.id,
          direction: 'OFFER',
          message: 'Come',
          expiresAt: '2026-03-23T09:00:00.000Z',
          mentor: { id: mentor },
        },
      ],
    });

    await mutate('acceptInvitation', { invitationId: invitation?.id }, mentee);
    const mine = await app.graphql(
      `query ($p: String!, $me: ID!) {
         person(id: $me) { enrolment(programme: $p) { status mentor { id } generation } }
         mentorships(programme: $p) { status mentor { id } mentee { id } goals { id } checkIns { id } } }`,
      { p: given.programme, me: mentee },
      mentee,
    );
    expect(mine.data).toEqual({
      person: { enrolment: { status: 'ACTIVE', mentor: { id: mentor }, generation: 1 } },
      mentorships: [{ status: 'ACTIVE', mentor: { id: mentor }, mentee: { id: mentee }, goals: [], checkIns: [] }],
    });
    expect(await lineageOf(mentee)).toMatchObject({
      generation: 1,
      ancestors: [{ person: { id: mentor } }],
      descendants: [],
    });
  });

  it('answers the same for an invitation of others as for one that never was', async () => {
    const offer = await given.offer(await given.champion(), await given.colleague());
    const stranger = await given.champion();
    for (const operation of ['acceptInvitation', 'declineInvitation', 'cancelInvitation']) {
      const others = await mutate(operation, { invitationId: offer.id }, stranger);
      const none = await mutate(operation, { invitationId: '0198a000-0000-7000-8000-000000000001' }, stranger);
      expect(others.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(others.errors?.[0]?.message).toBe(none.errors?.[0]?.message);
    }
    const attempts = await company.sql(`SELECT FROM audit_entry WHERE action = 'access-refused' AND subject_id = $1`, [
      offer.id,
    ]);
    expect(attempts).toHaveLength(3);
  });

  it('says in the person’s language what is refused, and where the input is wrong', async () => {
    const marc = await given.employee({ locale: 'fr-FR' });
    const self = await mutate('inviteMentee', { programme: given.programme, personId: marc }, marc);
    expect(self.errors?.[0]).toMatchObject({
      message: expect.stringContaining('soi-même'),
      extensions: { code: 'SELF_SPONSORSHIP', argumentPath: 'input.personId' },
    });
    const odd = await mutate('requestMentor', { programme: given.programme, personId: 'me' }, marc);
    expect(odd.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath: 'input.personId' });
    const nowhere = await mutate('requestMentor', { programme: 'nowhere', personId: await given.champion() }, marc);
    expect(nowhere.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argumentPath: 'input.programme' });
  });

  it('keeps goals and check-ins for the two', async () => {
    const [mentor, mentee] = [await given.champion(), await given.employee()];
    const { id: mentorshipId } = await given.mentorship(mentor, mentee);
    const checkedIn = await app.graphql(
      `mutation ($input: RecordCheckInInput!) { recordCheckIn(input: $input) { mentorship { checkIns { heldOn note nextOn } } } }`,
      { input: { mentorshipId, heldOn: '2026-03-01', note: 'First steps', nextOn: '2026-03-15' } },
      mentee,
    );
    expect(checkedIn.data).toEqual({
      recordCheckIn: {
        mentorship: { checkIns: [{ heldOn: '2026-03-01', note: 'First steps', nextOn: '2026-03-15' }] },
      },
    });
    const set = await app.graphql<{ setGoal: { mentorship: { goals: { id: string }[] } } }>(
      `mutation ($input: SetGoalInput!) { setGoal(input: $input) { mentorship { goals { id title doneAt } } } }`,
      { input: { mentorshipId, title: ' First post ' } },
      mentor,
    );
    const goalId = set.data.setGoal.mentorship.goals[0]?.id;
    const marked = await app.graphql(
      `mutation ($input: MarkGoalInput!) { markGoal(input: $input) { mentorship { goals { title doneAt } } } }`,
      { input: { goalId, done: true } },
      mentee,
    );
    expect(marked.data).toEqual({
      markGoal: { mentorship: { goals: [{ title: 'First post', doneAt: '2026-03-02T09:00:00.000Z' }] } },
    });
    const blank = await app.graphql(
      `mutation ($input: SetGoalInput!) { setGoal(input: $input) { mentorship { id } } }`,
      { input: { mentorshipId, title: '  ' } },
      mentor,
    );
    expect(blank.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath: 'input.title' });
  });

  it('suggests champions with the reasons', async () => {
    const viewer = await given.employee({ locale: 'fr', country: 'FR' });
    const champion = await given.champion({ locale: 'fr', country: 'FR' });
    const { data } = await app.graphql(
      `query ($p: String!) { mentorSuggestions(programme: $p, first: 5) { person { id } reasons spareCapacity } }`,
      { p: given.programme },
      viewer,
    );
    expect(data).toEqual({
      mentorSuggestions: [
        {
          person: { id: champion },
          spareCapacity: 5,
          reasons: [
            'Parle français, comme vous',
            'Travaille dans le même pays que vous\u00a0: France',
            'Dispose encore de 5 places',
          ],
        },
      ],
    });
  });

  it('shows the chain of who may be seen, names whom the viewer may know, and nobody else', async () => {
    const [founder, second, third] = (await given.chain(2)) as [string, string, string];
    const stranger = await given.colleague();
    await company.sql(`UPDATE person_preference SET visible_as_champion = false WHERE person_id = $1`, [second]);
    const seen = await lineageOf(stranger, founder);
    expect(seen?.descendants.map(({ person }) => person?.id ?? null)).toEqual([null, third]);
    expect(seen?.descendants[1]?.parentKey).toBe(seen?.descendants[0]?.key);
    expect(await lineageOf(stranger, second)).toBeNull();
    expect(await lineageOf(stranger, '0198a000-0000-7000-8000-000000000001')).toBeNull();
    expect(await lineageOf(stranger)).toBeNull();
    expect(await lineageOf(second, null, ', depth: 1, first: 1')).toMatchObject({ generation: 1, descendantCount: 1 });
  });

  it('reads a chain by as many statements as a link', async () => {
    const [short, long] = [await given.chain(1), await given.chain(9)];
    const statementsFor = async (founder: string | undefined) =>
      (await statementsOf(() => lineageOf(founder ?? '', founder))).length;
    for (const chain of [short, long]) await statementsFor(chain[0]);
    const forALink = await statementsFor(short[0]);
    expect(await statementsFor(long[0])).toBe(forALink);
    expect(forALink).toBeLessThanOrEqual(9);
  });

  it('ends, by itself, what the mentee who leaves had', async () => {
    const [mentor, mentee] = [await given.champion(), await given.employee()];
    await given.mentorship(mentor, mentee);
    const offer = await app
      .get(InvitationService)
      .offer(acting(mentor), { programme: given.programme, personId: await given.colleague() });
    await app.graphql(
      `mutation ($input: EnrolInput!) { leaveProgramme(input: $input) { enrolment { id } } }`,
      { input: { programme: given.programme } },
      mentee,
    );
    await app.runJobs();
    expect(await company.sql(`SELECT status FROM mentorship WHERE mentee_id = $1`, [mentee])).toEqual([
      { status: 'ENDED' },
    ]);
    expect(await given.statusesOf([offer])).toEqual(['PENDING']);
  });
});
