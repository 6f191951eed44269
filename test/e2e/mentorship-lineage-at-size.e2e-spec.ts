import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { statementsOf } from '../support/statements.js';

type Node = { key: string; parentKey: string | null; generation: number; person: { orgUnit: { name: string } } | null };
type Shown = {
  key: string;
  generation: number;
  descendantCount: number;
  labelledDescendantCount: number;
  ancestors: Node[];
  descendants: Node[];
};

const depth = 15;
const descendants = 5000;
const founder = '00000000-0000-4000-8000-000000000000';
const deepest = '00000000-0000-4000-8000-000000000015';
/** SQL: the id of a numbered person, and of their place. */
const person = (number: string) => `('00000000-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;
const place = (number: string) => `('00000000-0000-4000-9000-' || lpad((${number})::text, 12, '0'))::uuid`;

const query = `query ($personId: ID!, $first: Int!) {
  lineage(programme: "security", personId: $personId, first: $first) {
    key generation descendantCount labelledDescendantCount person { id displayName }
    ancestors { ...Place }
    descendants { ...Place }
  }
}
fragment Place on LineageNode {
  key parentKey generation labelled since person { id displayName country orgUnit { code name } }
}`;

describe('a founder of five thousand, with a chain fifteen deep', () => {
  let app: TestApp;
  let company: GivenCompany;

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    await plant();
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  /** The first fifteen below the founder are one chain; all others stand four and four below one another. */
  async function plant(): Promise<void> {
    const programmeId = await company.programme('security');
    const levelId = await company.level(programmeId, 'champion', 1);
    const units = [await company.unit('north'), await company.unit('south'), await company.unit('east')];
    await company.sql(
      `WITH number AS (SELECT n, ${person('n')} AS id FROM generate_series(0, $4::int) n),
       people AS (
         INSERT INTO person (id, external_id, given_name, family_name, display_name, locale, time_zone, country, org_unit_id, updated_at)
         SELECT id, 'N' || n, 'Given', 'Family', 'Given Family ' || n, 'en', 'Europe/Paris', 'FR', ($3::uuid[])[1 + n % 3], now()
         FROM number
       ), enrolments AS (
         INSERT INTO enrolment (programme_id, person_id, status, enrolled_at, level_id, labelled_since)
         SELECT $1::uuid, id, 'ACTIVE', now(), $2::uuid, now() FROM number
       )
       INSERT INTO person_preference (person_id, visible_as_champion) SELECT id, true FROM number`,
      [programmeId, levelId, units, descendants],
    );
    await company.sql(
      `INSERT INTO lineage (id, programme_id, person_id, parent_id, since)
       SELECT ${place('n')}, $1, ${person('n')},
         CASE WHEN n > 0 THEN ${place('CASE WHEN n <= $2::int THEN n - 1 ELSE (n - $2) / 4 END')} END, now()
       FROM generate_series(0, $3::int) n ORDER BY n`,
      [programmeId, depth, descendants],
    );
  }

  async function read(personId: string, first: number): Promise<{ shown: Shown; statements: number; bytes: number }> {
    const request = { method: 'POST' as const, url: '/graphql', payload: { query, variables: { personId, first } } };
    let body = '';
    const statements = await statementsOf(async () => {
      body = (await app.inject(request, founder)).body;
    });
    const { data, errors } = JSON.parse(body) as { data: { lineage: Shown }; errors?: unknown };
    expect(errors).toBeUndefined();
    return { shown: data.lineage, statements: statements.length, bytes: body.length };
  }

  it('is read whole by one request, with everybody’s name and unit, in as many statements as a few', async () => {
    await read(founder, 1);
    const { statements: forTen } = await read(founder, 10);
    const { shown, statements, bytes } = await read(founder, descendants);
    expect(statements).toBe(forTen);
    expect(shown).toMatchObject({
      generation: 0,
      descendantCount: descendants,
      labelledDescendantCount: descendants,
      ancestors: [],
    });
    expect(shown.descendants).toHaveLength(descendants);
    expect(shown.descendants.every(({ person: of }) => of?.orgUnit.name.startsWith('Unit'))).toBe(true);
    // Breadth first, and nobody before their mentor: a client can build the tree as it reads.
    const known = new Map([[shown.key, 0]]);
    for (const { key, parentKey, generation } of shown.descendants) {
      expect(known.get(parentKey ?? '')).toBe(generation - 1);
      known.set(key, generation);
    }
    expect(bytes).toBeLessThan(2_000_000);
  });

  it('shows the way up to whoever stands fifteen below', async () => {
    const { shown } = await read(deepest, descendants);
    expect(shown.generation).toBe(depth);
    expect(shown.ancestors.map(({ generation }) => generation)).toEqual(
      Array.from({ length: depth }, (_, n) => depth - 1 - n),
    );
    expect(shown.ancestors.at(-1)).toMatchObject({ parentKey: null, person: { id: founder } });
  });
});
