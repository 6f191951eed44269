import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Config, type Actor } from '@sillage/platform';
import { startTestApp, type GraphqlAnswer, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenLabels } from '../support/given-labels.js';
import { statementsOf } from '../support/statements.js';

type Waiting = { labelsToReview: { totalCount: number; nodes: { viewerMayReview: boolean }[] } | null };
type Page = {
  labelsToReview: { nodes: { label: { id: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
};

describe('labels that people look at, over the API', () => {
  let app: TestApp;
  let company: GivenCompany;
  let given: GivenLabels;
  let manager: string;
  let holder: Actor;
  let labelId: string;

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    manager = await somebody('PROGRAMME_MANAGER');
  });

  beforeEach(async () => {
    given = await programme();
    holder = await given.enrolled();
    labelId = await handIn(holder);
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  const programme = async () =>
    GivenLabels.in(
      { get: (service) => app.get(service), given: company, clock: app.clock },
      { awardsAutomatically: false },
    );
  const somebody = async (role?: string, grant: object = {}): Promise<string> => {
    const personId = await company.person();
    if (role) await company.insert('role_assignment', { person_id: personId, role, ...grant });
    return personId;
  };
  const move = async (operation: string, type: string, input: object, as: string) =>
    app.graphql<Record<string, { label: { id: string } } | null>>(
      `mutation ($input: ${type}!) { ${operation}(input: $input) { label { id } } }`,
      { input },
      as,
    );
  const submit = async ({ personId }: Actor) => {
    const { data } = await move('submitLabel', 'SubmitLabelInput', { programme: given.programme }, personId);
    return data.submitLabel?.label.id ?? '';
  };
  const handIn = async (person: Actor) => {
    await given.attended(person);
    return submit(person);
  };
  const review = async (award: boolean, reason?: string) =>
    move('reviewLabel', 'ReviewLabelInput', { labelId, award, reason }, manager);
  const waiting = async (as: string) =>
    app.graphql<Waiting>(
      `query ($p: String!) { labelsToReview(programme: $p) { totalCount nodes {
         label { id status level { key } } person { id } submittedAt viewerMayReview sendBacks { reason }
         progress { met current criterion { kind } evidence { provenance } } } } }`,
      { p: given.programme },
      as,
    );
  const codeOf = ({ errors }: GraphqlAnswer<unknown>): string | undefined => errors?.[0]?.extensions.code;

  it('wait where the reviewer finds them, with what they took, and are gone once reviewed', async () => {
    await review(false, 'Tell more');
    const nothing = { totalCount: 0, nodes: [] };
    expect((await waiting(manager)).data.labelsToReview).toEqual(nothing);
    await submit(holder);
    const provenance = 'CHECK_IN_CODE';
    const attended = { met: true, current: 1, criterion: { kind: 'SESSIONS_ATTENDED' }, evidence: [{ provenance }] };
    const shown = {
      label: { id: labelId, status: 'SUBMITTED', level: { key: 'champion' } },
      person: { id: holder.personId },
      submittedAt: app.clock.now().toISOString(),
      viewerMayReview: true,
      sendBacks: [{ reason: 'Tell more' }],
      progress: [attended],
    };
    expect((await waiting(manager)).data.labelsToReview).toEqual({ totalCount: 1, nodes: [shown] });
    await review(true);
    expect((await waiting(manager)).data.labelsToReview).toEqual(nothing);
  });

  it('are for those who review, and one’s own is for another of them', async () => {
    expect(codeOf(await waiting(holder.personId))).toBe('FORBIDDEN');
    expect(codeOf(await waiting(await somebody('ADMIN')))).toBe('FORBIDDEN');
    await company.insert('role_assignment', { person_id: holder.personId, role: 'LOCAL_LEAD' });
    const own = (await waiting(holder.personId)).data.labelsToReview;
    expect(own?.nodes.map(({ viewerMayReview }) => viewerMayReview)).toEqual([false]);
    const refused = await move('reviewLabel', 'ReviewLabelInput', { labelId, award: true }, holder.personId);
    expect(codeOf(refused)).toBe('FORBIDDEN');
  });

  it('are counted without one’s own, on whichever page that stands', async () => {
    await company.insert('role_assignment', { person_id: holder.personId, role: 'LOCAL_LEAD' });
    await handIn(await given.enrolled());
    const { data } = await app.graphql<{ labelsToReview: object }>(
      `query ($p: String!) { labelsToReview(programme: $p, first: 1) { totalCount reviewableCount } }`,
      { p: given.programme },
      holder.personId,
    );
    expect(data.labelsToReview).toEqual({ totalCount: 2, reviewableCount: 1 });
  });

  it('are taken away by others than their holder, whatever the holder’s role', async () => {
    await review(true);
    await company.insert('role_assignment', { person_id: holder.personId, role: 'PROGRAMME_MANAGER' });
    const mayRevoke = async (as: string) => {
      const { data } = await app.graphql<{ person: { label: { viewerMayRevoke: boolean } } }>(
        'query ($id: ID!, $p: String!) { person(id: $id) { label(programme: $p) { viewerMayRevoke } } }',
        { id: holder.personId, p: given.programme },
        as,
      );
      return data.person.label.viewerMayRevoke;
    };
    const revoke = async (as: string) => move('revokeLabel', 'ReasonedLabelInput', { labelId, reason: 'Because' }, as);
    expect(await mayRevoke(holder.personId)).toBe(false);
    expect(codeOf(await revoke(holder.personId))).toBe('FORBIDDEN');
    expect(await mayRevoke(manager)).toBe(true);
    expect(codeOf(await revoke(manager))).toBeUndefined();
  });

  it('are read in pages, by as many statements for one as for many', async () => {
    for (let index = 0; index < 5; index += 1) await handIn(await given.enrolled());
    const page = async (first: number, after: string | null = null) =>
      (
        await app.graphql<Page>(
          `query ($p: String!, $first: Int!, $after: String) { labelsToReview(programme: $p, first: $first, after: $after) {
             pageInfo { endCursor hasNextPage } nodes { label { id level { name } } person { displayName orgUnit { name } }
             sendBacks { at } progress { criterion { description } evidence { summary } } } } }`,
          { p: given.programme, first, after },
          manager,
        )
      ).data.labelsToReview;
    await page(1);
    const forOne = await statementsOf(() => page(1));
    expect(await statementsOf(() => page(4))).toHaveLength(forOne.length);
    const four = await page(4);
    const rest = await page(4, four.pageInfo.endCursor);
    expect([four.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(new Set([...four.nodes, ...rest.nodes].map(({ label }) => label.id)).size).toBe(6);
  });

  describe('and whom they let find', () => {
    const found = async (filter: object, as: string) =>
      app.graphql<{ people: { nodes: { id: string }[]; totalCount: number } | null }>(
        'query ($filter: PersonFilter) { people(filter: $filter) { totalCount nodes { id } } }',
        { filter },
        as,
      );
    const idsOf = async (filter: object, as: string) => {
      const { data } = await found(filter, as);
      expect(data.people?.totalCount).toBe(data.people?.nodes.length);
      return data.people?.nodes.map(({ id }) => id);
    };

    it('are the holders of that programme only, also for who manages another one', async () => {
      await review(true);
      const other = await somebody('PROGRAMME_MANAGER', { programme_id: (await programme()).programmeId });
      expect(await idsOf({ programme: given.programme }, other)).toEqual([]);
      expect(await idsOf({ programme: given.programme }, manager)).toEqual([holder.personId]);
    });

    it('are alumni after a lapse, for whoever may see it, and no longer holders', async () => {
      const alumnus = await given.enrolled();
      await given.label(alumnus, 'AWARDED', { expiresAt: '2025-12-01T09:00:00Z' });
      await app.runJobs();
      const alumni = { programme: given.programme, alumni: true };
      const colleague = await somebody();
      expect(await idsOf(alumni, colleague)).toEqual([]);
      expect(await idsOf(alumni, alumnus.personId)).toEqual([alumnus.personId]);
      expect(await idsOf(alumni, manager)).toEqual([alumnus.personId]);
      await company.preference(alumnus.personId, { visible_as_champion: true });
      expect(await idsOf(alumni, colleague)).toEqual([alumnus.personId]);
      expect(await idsOf({ programme: given.programme }, manager)).toEqual([]);
      expect(await idsOf({ programme: 'unknown', alumni: true }, manager)).toEqual([]);
    });

    it.each([
      [{ alumni: true }, 'filter.alumni'],
      [{ alumni: true, programme: 'programme-1', level: 'champion' }, 'filter.level'],
    ])('are not looked for with %j', async (filter, argumentPath) => {
      const refused = await found(filter, manager);
      expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath });
    });
  });
});
