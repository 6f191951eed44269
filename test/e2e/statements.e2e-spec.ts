import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { Config, type Actor } from '@sillage/platform';
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

/** As the app sends it, by somebody who is signed in: who it is counts as one. */
describe('the statements of a request', () => {
  let app: TestApp;
  let company: GivenCompany;
  let given: GivenLabels;
  let person: Actor;
  let manager: Actor;

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    await company.guide('good-practices');
    const services = { get: app.get.bind(app), given: company, clock: app.clock } as Parameters<
      typeof GivenLabels.in
    >[0];
    given = await GivenLabels.in(services, { guideKey: 'good-practices' });
    person = await given.enrolled();
    manager = acting(await company.person(), { role: 'PROGRAMME_MANAGER' });
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  const counted = async (query: string, variables: object, as: Actor): Promise<number> => {
    const send = async () => {
      const { errors } = await app.graphql(query, { ...variables }, as);
      expect(errors).toBeUndefined();
    };
    // Signing in, and what is made once for a guide, belongs to the first time.
    await send();
    return (await statementsOf(send)).length;
  };
  const session = () => givenSession(company, given.programmeId, { startsAt: '2026-04-01T09:00:00Z' });
  const champions = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      const champion = await given.enrolled();
      await given.label(champion, 'AWARDED');
      await given.mentored(champion, await given.enrolled());
    }
  };

  it('are one for the least that can be asked', async () => {
    expect(await counted('{ viewer { person { id } } }', {}, person)).toBe(1);
  });

  it('are two for a page of champions, however many they are', async () => {
    const variables = { programme: given.programme, first: 50 };
    await champions(2);
    expect(await counted(championsQuery, variables, manager)).toBe(2);
    await champions(20);
    expect(await counted(championsQuery, variables, manager)).toBe(2);
  });

  it('are two for a search', async () => {
    const variables = { filter: { search: 'a' }, programme: given.programme, first: 25 };
    expect(await counted(print(peopleQuery), variables, person)).toBe(2);
  });

  it('are two for the guide, in as many versions and languages as there are', async () => {
    const variables = { key: 'good-practices', locale: 'fr' };
    expect(await counted(print(guideQuery), variables, person)).toBe(2);
  });

  it('are six at most for the page of the journey with everything around it, whatever happened on it', async () => {
    const page = pageQuestion('/', { programme: given.programme });
    const before = await counted(page.query, page.variables ?? {}, person);
    await given.attended(person);
    await given.label(person, 'AWARDED');
    for (let index = 0; index < 3; index += 1) {
      await given.mentored(person, await given.enrolled());
      await session();
    }
    expect(await counted(page.query, page.variables ?? {}, person)).toBe(before);
    expect(before).toBeLessThanOrEqual(6);
  });

  // Who asks, the viewer and the programmes are three: what a page asks for itself comes beside them.
  it.each([
    ['/preferences', 3],
    ['/guide', 4],
    ['/sessions', 4],
    ['/sessions/:id', 4],
    ['/people', 4],
    ['/messages', 4],
  ] as const)('are with everything around it, for the page %s, %i', async (path, count) => {
    const opening = { programme: given.programme, guide: 'good-practices', id: await session() };
    const page = pageQuestion(path, opening);
    expect(await counted(page.query, page.variables ?? {}, person)).toBe(count);
  });

  it('are five for acknowledging, from the beginning of its transaction to its end', async () => {
    const text = { guideKey: 'good-practices', locale: 'en', sha256: sha256Of('# Good practices 1') };
    const reader = acting(await company.person());
    const input = { ...text, clientMutationId: 'read' };
    await app.graphql('{ viewer { person { id } } }', {}, reader);
    const statements = await statementsOf(() => app.graphql(print(acknowledgeMutation), { input }, reader));
    expect(statements.map((statement) => statement.trim().split(/[\s(]/)[0])).toEqual([
      'SELECT',
      'START',
      'INSERT',
      'WITH',
      'WITH',
      'COMMIT',
    ]);
  });
});
