import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';

type Page = {
  people: {
    nodes: { displayName: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount?: number;
  };
};

describe('people over GraphQL', () => {
  let app: TestApp;
  let given: GivenCompany;
  let admin: string;
  let zoe: string;

  beforeAll(async () => {
    app = await startTestApp();
    given = await GivenCompany.in(app.get(Config).databaseUrl);
    const group = await given.unit('group');
    const france = await given.unit('france', group);
    const lyon = await given.unit('lyon', france);
    admin = await given.person({ givenName: 'Ada', familyName: 'Admin', unit: group });
    zoe = await given.person({ givenName: 'Zoé', familyName: 'Müller', unit: lyon, locale: 'fr' });
    for (const familyName of ['Abel', 'Born', 'Curie']) await given.person({ familyName, unit: france });
    await given.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
  });
  afterAll(async () => {
    await given.end();
    await app.close();
  });

  it('shows a person with their unit, and what is above and below it', async () => {
    const { data, errors } = await app.graphql(
      `query ($id: ID!) { person(id: $id) { displayName locale country email
         orgUnit { code parent { code } ancestors { code } children { code } } } }`,
      { id: zoe },
      zoe,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      person: {
        displayName: 'Zoé Müller',
        locale: 'fr',
        country: 'FR',
        email: 'person2@example.com',
        orgUnit: {
          code: 'lyon',
          parent: { code: 'france' },
          ancestors: [{ code: 'group' }, { code: 'france' }],
          children: [],
        },
      },
    });
  });

  it('shows nobody’s email to a colleague', async () => {
    const { data } = await app.graphql(`query ($id: ID!) { person(id: $id) { email } }`, { id: admin }, zoe);
    expect(data).toEqual({ person: { email: null } });
  });

  it('answers null for somebody unknown, and says what is wrong with an id of another kind', async () => {
    const unknown = await app.graphql(`{ person(id: "01890000-0000-7000-8000-000000000000") { id } }`, {}, zoe);
    expect(unknown).toEqual({ data: { person: null } });
    const { errors } = await app.graphql(`{ person(id: "7") { id } }`, {}, zoe);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath: 'id' });
  });

  it('pages through people in the order of their names, in one statement a page', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: Page } = await app.graphql<Page>(
        `query ($after: String) { people(first: 2, after: $after) { nodes { displayName } pageInfo { hasNextPage endCursor } } }`,
        { after },
        zoe,
      );
      names.push(...data.people.nodes.map(({ displayName }) => displayName));
      after = data.people.pageInfo.hasNextPage ? data.people.pageInfo.endCursor : null;
    } while (after !== null);
    expect(names.map((name) => name.split(' ')[1])).toEqual(['Abel', 'Admin', 'Born', 'Curie', 'Müller']);
  });

  it('counts only when asked, and all that match', async () => {
    const { data } = await app.graphql<Page>(
      `{ people(first: 1, filter: { orgUnitCode: "france" }) { nodes { displayName } totalCount } }`,
      {},
      zoe,
    );
    expect(data.people).toMatchObject({ totalCount: 4, nodes: [{}] });
  });

  it('looks for a level within a programme only, and finds who chose to be seen', async () => {
    const { errors } = await app.graphql(`{ people(filter: { level: "champion" }) { nodes { id } } }`, {}, zoe);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath: 'filter.level' });

    const programme = await given.programme('security');
    const level = await given.level(programme, 'champion', 1);
    await given.enrolment(programme, zoe, { levelId: level });
    const champions = `{ people(filter: { programme: "security", level: "champion" }) { nodes { displayName } totalCount } }`;
    const somebody = await given.person({ familyName: 'Else' });
    expect((await app.graphql<Page>(champions, {}, somebody)).data.people.totalCount).toBe(0);
    await app.graphql(
      `mutation { updatePreferences(input: { visibleAsChampion: true }) { preferences { visibleAsChampion } } }`,
      {},
      zoe,
    );
    expect((await app.graphql<Page>(champions, {}, somebody)).data.people).toEqual({
      nodes: [{ displayName: 'Zoé Müller' }],
      totalCount: 1,
    });
  });

  it('tells the viewer who they are, and nobody when nobody is signed in', async () => {
    const query = `{ viewer { person { id } roles { role orgUnit { code } programme { key } } preferences { quietHoursStart } } }`;
    expect((await app.graphql(query)).data).toEqual({ viewer: null });
    expect((await app.graphql(query, {}, admin)).data).toEqual({
      viewer: {
        person: { id: admin },
        roles: [{ role: 'ADMIN', orgUnit: null, programme: null }],
        preferences: { quietHoursStart: '20:00' },
      },
    });
  });

  it('refuses preferences that make no sense', async () => {
    const { errors } = await app.graphql(
      `mutation { updatePreferences(input: { quietHoursStart: "25:00" }) { preferences { email } } }`,
      {},
      zoe,
    );
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('HH:MM'),
      extensions: { code: 'BAD_USER_INPUT', argumentPath: 'input.quietHoursStart' },
    });
  });

  it('lets administrators give roles, and nobody else', async () => {
    const assign = `mutation ($input: RoleInput!) { assignRole(input: $input) { person { displayName } roles { role orgUnit { code } } clientMutationId } }`;
    const input = { personId: zoe, role: 'LOCAL_LEAD', orgUnitCode: 'france', clientMutationId: 'once' };
    const given = await app.graphql(assign, { input }, admin);
    expect(given.data).toEqual({
      assignRole: {
        person: { displayName: 'Zoé Müller' },
        roles: [{ role: 'LOCAL_LEAD', orgUnit: { code: 'france' } }],
        clientMutationId: 'once',
      },
    });
    expect(await app.graphql(assign, { input }, admin)).toEqual(given);
    const refused = await app.graphql(assign, { input: { ...input, role: 'ADMIN' } }, zoe);
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
