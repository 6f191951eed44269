import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Config } from '@sillage/platform';
import { startTestApp, type GraphqlAnswer, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenLabels } from '../support/given-labels.js';
import { statementsOf } from '../support/statements.js';

type Shown = { id: string; status: string; reason: string | null; level: { key: string } };

describe('programmes and labels, over the API', () => {
  let app: TestApp;
  let company: GivenCompany;
  let given: GivenLabels;
  let admin: string;
  let manager: string;

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    admin = await somebody('ADMIN');
    manager = await somebody('PROGRAMME_MANAGER');
  });

  beforeEach(async () => {
    given = await GivenLabels.in({ get: (service) => app.get(service), given: company, clock: app.clock });
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  const somebody = async (role?: string): Promise<string> => {
    const personId = await company.person();
    if (role) await company.insert('role_assignment', { person_id: personId, role });
    return personId;
  };
  const mutate = async <T = Record<string, unknown>>(
    operation: string,
    [type, input]: [string, object],
    answer: string,
    as: string,
  ): Promise<GraphqlAnswer<Record<string, T>>> =>
    app.graphql<Record<string, T>>(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { ${answer} } }`,
      { input },
      as,
    );
  const move = async (operation: string, type: string, input: object, as: string) =>
    mutate<{ label: Shown }>(operation, [type, input], 'label { id status reason awardedAt level { key } }', as);
  const enrolment = async (personId: string, as = personId, programme = given.programme) => {
    const { data, errors } = await app.graphql<{ person: { enrolment: Record<string, unknown> | null } | null }>(
      `query ($id: ID!, $p: String!) { person(id: $id) { enrolment(programme: $p) {
         status founder label { status level { key } } labels { id status reason level { key } } nextLevel { key }
         progress { current met criterion { kind description required } evidence { at provenance summary } } } } }`,
      { id: personId, p: programme },
      as,
    );
    expect(errors).toBeUndefined();
    return data.person?.enrolment ?? null;
  };
  const codeOf = ({ errors }: GraphqlAnswer<unknown>): string | undefined => errors?.[0]?.extensions.code;

  it('sets a programme up from nothing, and spreads over two generations by itself', async () => {
    const [founder, mentee] = [await somebody(), await somebody()];
    const input = {
      key: 'accessibility',
      name: 'Accessibility champions',
      levels: [
        { key: 'champion', name: 'Champion', rank: 1, validityMonths: 24, criteria: [{ kind: 'HAS_MENTOR' }] },
        { key: 'mentor', name: 'Mentor', rank: 2, criteria: [{ kind: 'MENTEES_LABELLED', required: 1 }] },
      ],
    };
    const made = await mutate(
      'createProgramme',
      ['ProgrammeInput', input],
      'programme { key awardsAutomatically levels { key rank criteria { kind description required } } }',
      admin,
    );
    expect(made.data.createProgramme).toMatchObject({
      programme: {
        key: 'accessibility',
        awardsAutomatically: true,
        levels: [{ key: 'champion', criteria: [{ description: 'Have a mentor' }] }, { key: 'mentor' }],
      },
    });
    const programme = 'accessibility';
    await mutate('enrol', ['EnrolInput', { programme }], 'enrolment { status }', founder);
    await app.runJobs();
    expect(await enrolment(founder, founder, programme)).toMatchObject({
      label: null,
      labels: [{ status: 'IN_PROGRESS' }],
      progress: [{ current: 0, met: false }],
    });
    const named = { programme, personId: founder, founder: true };
    expect(codeOf(await mutate('nameFounder', ['NameFounderInput', named], 'enrolment { id }', founder))).toBe(
      'FORBIDDEN',
    );
    await mutate('nameFounder', ['NameFounderInput', named], 'enrolment { founder }', manager);
    await app.runJobs();
    expect(await enrolment(founder, founder, programme)).toMatchObject({
      founder: true,
      label: { status: 'AWARDED', level: { key: 'champion' } },
      nextLevel: { key: 'mentor' },
    });

    const offer = await mutate<{ invitation: { id: string } }>(
      'inviteMentee',
      ['InviteMenteeInput', { programme, personId: mentee }],
      'invitation { id }',
      founder,
    );
    const invitationId = offer.data.inviteMentee?.invitation.id;
    await mutate('acceptInvitation', ['InvitationInput', { invitationId }], 'mentorship { id }', mentee);
    await app.runJobs();
    expect(await enrolment(mentee, mentee, programme)).toMatchObject({ label: { level: { key: 'champion' } } });
    expect(await enrolment(founder, founder, programme)).toMatchObject({
      label: { level: { key: 'mentor' } },
      nextLevel: null,
      progress: [],
    });
  });

  it('names the field of a programme that is not right, in the words of the reader', async () => {
    const french = await company.person({ locale: 'fr' });
    await company.insert('role_assignment', { person_id: french, role: 'ADMIN' });
    const levels = [{ key: 'champion', name: 'Champion', rank: 1, criteria: [{ kind: 'GUIDE_ACKNOWLEDGED' }] }];
    const answer = await mutate(
      'createProgramme',
      ['ProgrammeInput', { key: 'new-one', name: 'New', levels }],
      'programme { key }',
      french,
    );
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringContaining('demande un programme doté d’un guide'),
      extensions: { code: 'BAD_USER_INPUT', argumentPath: 'input.levels.0.criteria.0' },
    });
  });

  it('awards within moments of the last fact, and gives back on leaving', async () => {
    const person = await given.enrolled();
    const { personId } = person;
    await given.attended(person);
    await mutate('pauseEnrolment', ['EnrolInput', { programme: given.programme }], 'enrolment { id }', personId);
    await mutate('resumeEnrolment', ['EnrolInput', { programme: given.programme }], 'enrolment { id }', personId);
    await app.runJobs();
    expect(await enrolment(personId)).toMatchObject({
      label: { status: 'AWARDED', level: { key: 'champion' } },
      nextLevel: { key: 'mentor' },
    });
    await mutate('leaveProgramme', ['EnrolInput', { programme: given.programme }], 'enrolment { status }', personId);
    await app.runJobs();
    expect(await enrolment(personId)).toMatchObject({ status: 'LEFT', label: null });
    await mutate('enrol', ['EnrolInput', { programme: given.programme }], 'enrolment { status }', personId);
    await app.runJobs();
    expect(await enrolment(personId)).toMatchObject({ status: 'ACTIVE', label: null, nextLevel: { key: 'champion' } });
    const again = await move('submitLabel', 'SubmitLabelInput', { programme: given.programme }, personId);
    expect(again.data.submitLabel?.label).toMatchObject({ status: 'AWARDED', level: { key: 'champion' } });
  });

  describe('where labels are reviewed', () => {
    let holder: Awaited<ReturnType<GivenLabels['enrolled']>>;
    let labelId: string;

    beforeEach(async () => {
      given = await GivenLabels.in(
        { get: (service) => app.get(service), given: company, clock: app.clock },
        { awardsAutomatically: false },
      );
      holder = await given.enrolled();
      await given.attended(holder);
      const submitted = await move('submitLabel', 'SubmitLabelInput', { programme: given.programme }, holder.personId);
      labelId = submitted.data.submitLabel?.label.id ?? '';
      expect(submitted.data.submitLabel?.label).toMatchObject({ status: 'SUBMITTED' });
    });

    it('sends back with a reason that the person and the reviewer read, and the mentor does not', async () => {
      await move('reviewLabel', 'ReviewLabelInput', { labelId, award: false, reason: 'Tell more' }, manager);
      const mentor = await somebody();
      await company.sql('UPDATE enrolment SET mentor_id = $1 WHERE person_id = $2', [mentor, holder.personId]);
      for (const [viewer, reason] of [
        [holder.personId, 'Tell more'],
        [manager, 'Tell more'],
        [mentor, null],
      ] as const) {
        expect(await enrolment(holder.personId, viewer)).toMatchObject({ labels: [{ status: 'SENT_BACK', reason }] });
      }
      expect(await enrolment(holder.personId, await somebody())).toBeNull();
    });

    it('awards by review, renews near the end, and revokes for a reason', async () => {
      await move('reviewLabel', 'ReviewLabelInput', { labelId, award: true }, manager);
      const early = await move('renewLabel', 'LabelInput', { labelId }, holder.personId);
      expect(early.errors?.[0]).toMatchObject({
        message: expect.stringContaining('can be renewed from 1 January 2027'),
        extensions: { code: 'INVALID_TRANSITION' },
      });
      const start = app.clock.now();
      app.clock.set('2027-02-20T09:00:00Z');
      await given.attended(holder);
      const { data } = await app.graphql<{ person: { enrolment: { label: { renewal: object } } } }>(
        `query ($id: ID!, $p: String!) { person(id: $id) { enrolment(programme: $p) { label { renewal {
           opensAt closesAt progress { met criterion { kind } } } } } } }`,
        { id: holder.personId, p: given.programme },
        holder.personId,
      );
      expect(data.person.enrolment.label.renewal).toEqual({
        opensAt: '2027-01-01T09:00:00.000Z',
        closesAt: '2027-04-01T09:00:00.000Z',
        progress: [{ met: true, criterion: { kind: 'SESSIONS_ATTENDED' } }],
      });
      const renewed = await move('renewLabel', 'LabelInput', { labelId }, holder.personId);
      const renewedId = renewed.data.renewLabel?.label.id;
      expect(renewed.data.renewLabel?.label).toMatchObject({ status: 'AWARDED' });
      const revoked = await move(
        'revokeLabel',
        'ReasonedLabelInput',
        { labelId: renewedId, reason: 'Misuse' },
        manager,
      );
      expect(revoked.data.revokeLabel?.label).toMatchObject({ status: 'REVOKED', reason: 'Misuse' });
      app.clock.set(start);
    });

    it('tells a stranger that there is no such label, and writes the attempt down', async () => {
      const stranger = await somebody('PROGRAMME_MANAGER');
      await company.sql(`UPDATE role_assignment SET org_unit_id = $2 WHERE person_id = $1`, [
        stranger,
        await company.unit(`far-${labelId.slice(-8)}`),
      ]);
      const answer = await move('reviewLabel', 'ReviewLabelInput', { labelId, award: true }, stranger);
      expect(codeOf(answer)).toBe('NOT_FOUND');
      expect(
        await company.sql(`SELECT actor_id, details FROM audit_entry WHERE subject_id = $1 AND actor_id = $2`, [
          labelId,
          stranger,
        ]),
      ).toHaveLength(1);
      const noRole = await move('reviewLabel', 'ReviewLabelInput', { labelId, award: true }, await somebody());
      expect(codeOf(noRole)).toBe('FORBIDDEN');
      const noId = await move('returnLabel', 'LabelInput', { labelId: 'not-an-id' }, holder.personId);
      expect(noId.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath: 'input.labelId' });
    });
  });

  it('shows a label to colleagues only when its holder chose to be seen', async () => {
    const holder = await given.enrolled();
    await given.label(holder, 'AWARDED');
    const colleague = await somebody();
    const shown = async (as: string) => {
      const { data } = await app.graphql<{ person: { label: Shown | null } }>(
        `query ($id: ID!, $p: String!) { person(id: $id) { label(programme: $p) { status level { key } } } }`,
        { id: holder.personId, p: given.programme },
        as,
      );
      return data.person.label;
    };
    expect(await shown(colleague)).toBeNull();
    expect(await shown(holder.personId)).toMatchObject({ status: 'AWARDED' });
    expect(await shown(manager)).toMatchObject({ level: { key: 'champion' } });
    await company.preference(holder.personId, { visible_as_champion: true });
    expect(await shown(colleague)).toMatchObject({ status: 'AWARDED' });
    await company.sql('UPDATE person_preference SET visible_as_champion = false WHERE person_id = $1', [
      holder.personId,
    ]);
    expect(await shown(colleague)).toBeNull();
  });

  it('finds labelled people, and reads a page of them by as many statements as one', async () => {
    for (let index = 0; index < 6; index += 1) {
      const holder = await given.enrolled();
      await given.attended(holder);
      await given.label(holder, 'AWARDED');
    }
    const page = async (first: number) => {
      const { data, errors } = await app.graphql<{ people: { nodes: object[]; totalCount: number } }>(
        `query ($p: String!, $first: Int!) { people(first: $first, filter: { programme: $p, level: "champion" }) {
           totalCount nodes { id label(programme: $p) { level { name } } enrolment(programme: $p) {
             label { level { name } renewal { opensAt } } labels { status level { key } } nextLevel { name }
             progress { current criterion { description } evidence { summary } } } } } }`,
        { p: given.programme, first },
        manager,
      );
      expect(errors).toBeUndefined();
      expect(data.people.nodes).toHaveLength(first);
      expect(data.people.totalCount).toBe(6);
    };
    await page(1);
    const forOne = await statementsOf(() => page(1));
    expect(await statementsOf(() => page(6))).toHaveLength(forOne.length);
  });
});
