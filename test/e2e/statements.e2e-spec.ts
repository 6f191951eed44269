import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { SnapshotService } from '@sillage/dashboards';
import { Config, type Actor } from '@sillage/platform';
import type { PagePath } from '../../apps/web/src/app/pages.js';
import { acknowledgeMutation, guideQuery } from '../../apps/web/src/features/guide/guide.query.js';
import { peopleQuery } from '../../apps/web/src/features/people/people.query.js';
import { sha256Of } from '../../libs/guides/src/guide-translation.entity.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenLabels } from '../support/given-labels.js';
import { givenSession } from '../support/given-session.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/server.js';
import { pageQuestion } from '../support/page-question.js';
import { acting } from '../support/services.js';
import { statementsOf } from '../support/statements.js';

const championsQuery = `query ($programme: String!, $first: Int!) {
  people(filter: { programme: $programme }, first: $first) {
    nodes { id displayName orgUnit { code name } label(programme: $programme) { id level { key } }
      enrolment(programme: $programme) { generation mentor { id displayName } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const figuresQuery = `query ($input: AdoptionInput!) {
  adoption(input: $input) { asOf total { enrolled } rows { key label figures { headcount enrolled } countedWith } }
}`;

const verbOf = (statement: string): string | undefined => statement.trim().split(/[\s(]/)[0];

type Asking = () => { query: string; variables?: Record<string, unknown> | undefined };

/** Each as the app sends it, by somebody who is signed in: who it is counts as one. */
describe('the statements of a request', () => {
  let app: TestApp;
  let company: GivenCompany;
  let given: GivenLabels;
  let guideId: string;
  let sessionId: string;
  let versions = 1;
  let person: Actor;
  let manager: Actor;

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    guideId = (await company.guide('good-practices')).id;
    const services = { get: app.get.bind(app), given: company, clock: app.clock } as Parameters<
      typeof GivenLabels.in
    >[0];
    given = await GivenLabels.in(services, { guideKey: 'good-practices' });
    person = await given.enrolled();
    manager = acting(await company.person(), { role: 'PROGRAMME_MANAGER' });
    await given.label(person, 'AWARDED');
    sessionId = await session();
    await more(1);
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  const session = () => givenSession(company, given.programmeId, { startsAt: '2026-04-01T09:00:00Z' });
  /** So many more of everything that is asked for below. */
  const more = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const champion = await given.enrolled();
      await given.label(champion, 'AWARDED');
      await given.mentored(champion, await given.enrolled());
      if (index < 4) await given.mentored(person, await given.enrolled());
      await given.attended(person);
      await session();
      await company.insert('notification', {
        id: randomUUID(),
        person_id: person.personId,
        kind: 'LABEL_AWARDED',
        subject_id: randomUUID(),
        values: { level: 'Champion' },
        created_at: '2026-03-01T09:00:00Z',
      });
      versions += 1;
      await company.publish(guideId, versions, { publishedAt: '2026-02-01T09:00:00Z', materialNumber: versions });
      for (const who of [person, champion]) await company.acknowledgement(guideId, who.personId, versions);
    }
  };

  const counted = async ({ query, variables }: ReturnType<Asking>, as: Actor): Promise<number> => {
    const send = async () => {
      const { errors } = await app.graphql(query, { ...variables }, as);
      expect(errors).toBeUndefined();
    };
    // Signing in, and what is made once for a guide, belongs to the first time.
    await send();
    return (await statementsOf(send)).length;
  };
  const acknowledging = async (): Promise<(string | undefined)[]> => {
    const sha256 = sha256Of(`# Good practices ${versions}`);
    const reader = await given.enrolled();
    const input = { guideKey: 'good-practices', locale: 'en', sha256, clientMutationId: 'read' };
    await app.graphql('{ viewer { person { id } } }', {}, reader);
    const statements = await statementsOf(() => app.graphql(print(acknowledgeMutation), { input }, reader));
    return statements.map(verbOf);
  };

  const page =
    (path: PagePath): Asking =>
    () =>
      pageQuestion(path, { programme: given.programme, guide: 'good-practices', id: sessionId });
  const requests: [string, number, Asking][] = [
    ['the least that can be asked', 1, () => ({ query: '{ viewer { person { id } } }' })],

    [
      'a search',
      2,
      () => ({
        query: print(peopleQuery),
        variables: { filter: { search: 'a' }, programme: given.programme, first: 25 },
      }),
    ],
    ['the guide', 2, () => ({ query: print(guideQuery), variables: { key: 'good-practices', locale: 'fr' } })],
    // Who asks, the viewer and the programmes are three: what a page asks for itself comes beside them.
    ['the page of the journey', 6, page('/')],
    ['the page of the preferences', 3, page('/preferences')],
    ['the page of the account', 3, page('/account')],
    ['the page of the guide', 4, page('/guide')],
    ['the page of the sessions', 4, page('/sessions')],
    ['the page of a session', 4, page('/sessions/:id')],
    ['the page of people', 4, page('/people')],
    ['the page of the messages', 4, page('/messages')],
  ];

  describe.each([
    ['where there is one of everything', 0],
    ['where there are twenty more', 20],
  ])('%s', (_, added) => {
    beforeAll(() => more(added));

    it.each(requests)('are for %s %i', async (__, count, asking) => {
      expect(await counted(asking(), person)).toBe(count);
    });

    it('are two for a page of champions, to whoever may see them all', async () => {
      const variables = { programme: given.programme, first: 50 };
      expect(await counted({ query: championsQuery, variables }, manager)).toBe(2);
    });

    it('are two for figures of the company, and of a unit one more and another that puts the reading on record', async () => {
      await app.get(SnapshotService).take();
      const analyst = acting(await company.person());
      const role = { person_id: analyst.personId, role: 'HR_ANALYST', org_unit_id: null, programme_id: null };
      await company.insert('role_assignment', role);
      const figuresOf = (input: object) => ({
        query: figuresQuery,
        variables: { input: { programme: given.programme, ...input } },
      });
      expect(await counted(figuresOf({ groupBy: 'COUNTRY' }), analyst)).toBe(2);
      const code = `figures-${randomUUID()}`;
      await company.unit(code);
      const { query, variables } = figuresOf({ groupBy: 'ORG_UNIT', orgUnitCode: code });
      const statements = await statementsOf(() => app.graphql(query, variables, analyst));
      expect(statements.map(verbOf)).toEqual(['SELECT', 'WITH', 'WITH', 'SELECT']);
      expect(await counted({ query, variables }, analyst)).toBe(2);
    });

    it('are five for acknowledging, from the beginning of its transaction to its end', async () => {
      expect(await acknowledging()).toEqual(['SELECT', 'START', 'INSERT', 'WITH', 'WITH', 'COMMIT']);
    });
  });
});
