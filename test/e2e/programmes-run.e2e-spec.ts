import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenLabels } from '../support/given-labels.js';

const declared = { kind: 'SELF_DECLARED', argument: 'I will never write in haste' };

describe('running a programme', () => {
  let app: TestApp;
  let company: GivenCompany;
  let admin: string;

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    admin = await company.person();
    await company.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  it('shows who runs it to its managers, each within their scope, and to nobody else', async () => {
    const given = await GivenLabels.in({ get: (service) => app.get(service), given: company, clock: app.clock });
    const unit = await company.unit('team-unit');
    const elsewhere = await company.unit('elsewhere');
    const [manager, lead, local, trainer] = [
      await company.person({ unit: elsewhere }),
      await company.person({ unit }),
      await company.person({ unit }),
      await company.person({ unit: elsewhere }),
    ];
    const programme_id = given.programmeId;
    await company.insert('role_assignment', { person_id: manager, role: 'PROGRAMME_MANAGER', programme_id });
    await company.insert('role_assignment', { person_id: lead, role: 'LOCAL_LEAD', programme_id, org_unit_id: unit });
    await company.insert('role_assignment', {
      person_id: local,
      role: 'PROGRAMME_MANAGER',
      programme_id,
      org_unit_id: unit,
    });
    const teamFor = async (viewer: string) => {
      const { data } = await app.graphql<{ programme: { team: { person: { id: string }; roles: object[] }[] | null } }>(
        `query ($key: String!) { programme(key: $key) { team { person { id } roles { role orgUnit { code } programme { key } } } } }`,
        { key: given.programme },
        viewer,
      );
      return data?.programme.team ?? null;
    };
    const team = await teamFor(manager);
    expect(team?.find(({ person }) => person.id === lead)?.roles).toEqual([
      { role: 'LOCAL_LEAD', orgUnit: { code: 'team-unit' }, programme: { key: given.programme } },
    ]);
    const ids = (members: typeof team) => members?.map(({ person }) => person.id).sort();
    expect(ids(team)).toEqual(expect.arrayContaining([manager, lead, local]));
    expect(ids(await teamFor(admin))).toEqual(ids(team));
    expect(ids(await teamFor(local))).toEqual([lead, local].sort());
    expect(await teamFor(lead)).toBeNull();
    expect(await teamFor(trainer)).toBeNull();
  });

  it('keeps what was declared when the words of a kept criterion change, and takes declarations by id', async () => {
    const input = { key: 'declared', name: 'Declared', awardsAutomatically: false };
    const levels = (criteria: object[]) => [{ key: 'champion', name: 'Champion', rank: 1, criteria }];
    const save = async (operation: string, criteria: object[]) => {
      const { data, errors } = await app.graphql<
        Record<string, { programme: { levels: { criteria: { id: string }[] }[] } }>
      >(
        `mutation ($input: ProgrammeInput!) { ${operation}(input: $input) { programme { levels { criteria { id } } } } }`,
        { input: { ...input, levels: levels(criteria) } },
        admin,
      );
      expect(errors).toBeUndefined();
      return data?.[operation]?.programme.levels[0]?.criteria.map(({ id }) => id) ?? [];
    };
    const [id] = await save('createProgramme', [declared]);
    const person = await company.person();
    await app.graphql('mutation { enrol(input: { programme: "declared" }) { clientMutationId } }', {}, person);
    const submit = async (criterionIds: (string | undefined)[]) =>
      app.graphql(
        `mutation ($ids: [ID!]) { submitLabel(input: { programme: "declared", criterionIds: $ids }) { label { status } } }`,
        { ids: criterionIds },
        person,
      );
    const wrong = await submit(['0198a000-0000-7000-8000-000000000000']);
    expect(wrong.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argumentPath: 'input.criterionIds.0',
    });
    expect((await submit([id])).data).toEqual({ submitLabel: { label: { status: 'SUBMITTED' } } });
    expect(await save('updateProgramme', [{ ...declared, id, argument: 'I will write calmly' }])).toEqual([id]);
    const progress = async () => {
      const { data } = await app.graphql<{ viewer: { person: { enrolment: { progress: object[] } } } }>(
        '{ viewer { person { enrolment(programme: "declared") { progress { current met evidence { provenance } } } } } }',
        {},
        person,
      );
      return data?.viewer.person.enrolment.progress;
    };
    expect(await progress()).toEqual([{ current: 1, met: true, evidence: [{ provenance: 'SELF_DECLARED' }] }]);
  });

  it('tells its reviewers of labels that wait once a day, each within their reach', async () => {
    app.clock.set('2026-03-02T09:00:00Z');
    const given = await GivenLabels.in({ get: (service) => app.get(service), given: company, clock: app.clock });
    const [near, far] = [await company.unit('near'), await company.unit('far')];
    const [lead, other] = [await company.person(), await company.person()];
    const programme_id = given.programmeId;
    await company.insert('role_assignment', { person_id: lead, role: 'LOCAL_LEAD', programme_id, org_unit_id: near });
    await company.insert('role_assignment', { person_id: other, role: 'LOCAL_LEAD', programme_id, org_unit_id: far });
    await given.label(await given.enrolled({ unit: near }), 'SUBMITTED');
    const told = async () =>
      (
        await company.sql<{ person_id: string }>(
          `SELECT person_id FROM notification WHERE kind = 'LABEL_TO_REVIEW' AND programme_id = $1 AND person_id = ANY($2)`,
          [programme_id, [lead, other]],
        )
      ).map(({ person_id }) => person_id);
    await app.runJobs();
    await given.label(await given.enrolled({ unit: near }), 'SUBMITTED');
    app.clock.advance({ hours: 1 });
    await app.runJobs();
    expect(await told()).toEqual([lead]);
    const mails = await company.sql(`SELECT subject FROM mail WHERE person_id = $1`, [lead]);
    expect(mails).toEqual([{ subject: 'Labels wait for your review' }]);
    app.clock.advance({ days: 1 });
    await app.runJobs();
    app.clock.advance({ minutes: 1 });
    await app.runJobs();
    expect(await told()).toEqual([lead, lead]);
  });

  describe('shows what a change would do before it is saved', () => {
    let given: GivenLabels;
    const attending = (required: number) => [
      { key: 'champion', name: 'Champion', rank: 1, criteria: [{ kind: 'SESSIONS_ATTENDED', required }] },
    ];

    beforeAll(async () => {
      const levels = attending(2) as never;
      const plan = { levels, awardsAutomatically: false };
      given = await GivenLabels.in({ get: (service) => app.get(service), given: company, clock: app.clock }, plan);
      for (let count = 0; count < 6; count += 1) {
        const person = await given.enrolled();
        await given.attended(person);
        await given.evaluate(person);
      }
      const ready = await given.enrolled();
      await given.attended(ready);
      await given.attended(ready, { title: 'Another one' });
      await given.evaluate(ready);
    });

    const asking = async (change: object) => {
      const { data, errors } = await app.graphql<{ programmeChange: object }>(
        `query ($input: ProgrammeInput!) { programmeChange(input: $input) { becomeReady noLongerReady awardedAtOnce } }`,
        { input: { key: given.programme, ...change } },
        admin,
      );
      return data?.programmeChange ?? errors?.[0]?.extensions;
    };

    it('in multiples of three, and without a trace', async () => {
      const audited = async () => company.sql(`SELECT count(*) FROM audit_entry WHERE action = 'programme.updated'`);
      const before = [await audited(), await company.sql('SELECT * FROM criterion ORDER BY id')];
      expect(await asking({ levels: attending(1), awardsAutomatically: true })).toEqual({
        becomeReady: 6,
        noLongerReady: 0,
        awardedAtOnce: true,
      });
      const more = await asking({ levels: attending(3) });
      expect(more).toMatchObject({ becomeReady: 0, awardedAtOnce: false });
      expect([0, 3]).toContain((more as { noLongerReady: number }).noLongerReady);
      expect([await audited(), await company.sql('SELECT * FROM criterion ORDER BY id')]).toEqual(before);
    });

    it('and refuses what saving it would refuse', async () => {
      expect(await asking({ graceDays: 1000 })).toMatchObject({ argumentPath: 'input.graceDays' });
      expect(await asking({ revision: 99 })).toMatchObject({ code: 'CONFLICT' });
    });

    it('as it is when it was saved', async () => {
      await app.graphql(
        `mutation ($input: ProgrammeInput!) { updateProgramme(input: $input) { clientMutationId } }`,
        { input: { key: given.programme, levels: attending(1) } },
        admin,
      );
      await app.runJobs();
      const states = await company.sql('SELECT status, count(*)::int FROM label WHERE programme_id = $1 GROUP BY 1', [
        given.programmeId,
      ]);
      expect(states).toEqual([{ status: 'READY', count: 7 }]);
    });
  });
});
