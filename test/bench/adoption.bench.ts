// HR's figures at 170,000 people, of whom 54,000 are enrolled, 12,000 hold a label and 157,000 have acknowledged the guide in
// its eighth version: the close of a day, from which all reports are read as they are; and what PostgreSQL takes to tell of
// three years of them, and how the programme spreads.
import pg from 'pg';
import type { Transaction } from '@sillage/platform';
import type * as Groups from '../../libs/dashboards/src/disclosure/statistical-groups.js';
import type * as Published from '../../libs/dashboards/src/sums/published-days.js';
import type * as Quiet from '../../libs/dashboards/src/sums/quiet-days.js';
import type * as Reads from '../../libs/dashboards/src/sums/published-counts.js';
import type * as SpreadReads from '../../libs/dashboards/src/spread/spread.queries.js';
import type * as Spreads from '../../libs/dashboards/src/spread/spread-days.js';
import type * as Trends from '../../libs/dashboards/src/trend/counts-over-days.js';
import type * as Snapshots from '../../libs/dashboards/src/snapshot.service.js';

const load = async <M>(file: string): Promise<M> => (await import(new URL(file, import.meta.url).href)) as M;
const { createTestDatabase } = await load<typeof import('../support/database.js')>('../support/database.ts');
const { placements, snapshot } = await load<typeof Snapshots>('../../dist/libs/dashboards/src/snapshot.service.js');
const { PublishedDays } = await load<typeof Published>('../../dist/libs/dashboards/src/sums/published-days.js');
const { QuietDays } = await load<typeof Quiet>('../../dist/libs/dashboards/src/sums/quiet-days.js');
const { PublishedCounts } = await load<typeof Reads>('../../dist/libs/dashboards/src/sums/published-counts.js');
const { SpreadDays } = await load<typeof Spreads>('../../dist/libs/dashboards/src/spread/spread-days.js');
const { SpreadQueries } = await load<typeof SpreadReads>('../../dist/libs/dashboards/src/spread/spread.queries.js');
const { CountsOverDays } = await load<typeof Trends>('../../dist/libs/dashboards/src/trend/counts-over-days.js');
const { StatisticalGroups } = await load<typeof Groups>(
  '../../dist/libs/dashboards/src/disclosure/statistical-groups.js',
);

const closeAtMostSeconds = 60;
/** What PostgreSQL may take for a trend, a spread or cohorts. */
const readAtMostMs = 5;
const day = '2026-03-04';
type Opened = Parameters<InstanceType<typeof CountsOverDays>['of']>[0];
const programme = '0198a000-0000-7000-8000-00000000d001';
const level = '0198a000-0000-7000-8000-00000000d002';
const guide = '0198a000-0000-7000-8000-00000000d003';

// 7,421 units on seven levels.
const organisation = `
  INSERT INTO org_unit (code, name, path, depth) VALUES ('G', 'Group', 'g', 1);
  DO $$
  DECLARE widths int[] := '{4,9,5,4,3,2}';
  BEGIN
    FOR level IN 2..7 LOOP
      INSERT INTO org_unit (code, name, parent_id, path, depth)
        SELECT u.code || '.' || n, 'Unit ' || n, u.id, u.path || '/' || n, level
        FROM org_unit u, generate_series(1, widths[level - 1]) n WHERE u.depth = level - 1;
    END LOOP;
  END $$;
  INSERT INTO org_unit_ancestry WITH RECURSIVE pair AS (SELECT id AS a, id AS d, 0 AS distance FROM org_unit
    UNION ALL SELECT pair.a, o.id, pair.distance + 1 FROM pair JOIN org_unit o ON o.parent_id = pair.d) SELECT * FROM pair`;

const people = `
  CREATE TEMP TABLE leaf AS SELECT id, row_number() OVER (ORDER BY path) - 1 AS n FROM org_unit WHERE depth >= 5;
  INSERT INTO person (external_id, given_name, family_name, display_name, locale, time_zone, country, org_unit_id, updated_at)
    SELECT 'E' || i, 'Given', 'Family', 'Given Family', 'en', 'Europe/Paris',
      chr(65 + (leaf.n * 35 / 7200 % 26)::int) || chr(65 + (leaf.n * 35 / 7200 / 26)::int), leaf.id, now()
    FROM generate_series(1, 170000) i JOIN leaf ON leaf.n = i * 7919::bigint % (SELECT count(*) FROM leaf);
  INSERT INTO programme (id, key, name, guide_key, created_at) VALUES ('${programme}', 'bench', 'Bench', 'bench', now());
  INSERT INTO level (id, programme_id, key, name, rank) VALUES ('${level}', '${programme}', 'champion', 'Champion', 1);
  INSERT INTO enrolment (programme_id, person_id, status, enrolled_at, level_id, labelled_since)
    SELECT '${programme}', id, 'ACTIVE', now() - n % 500 * interval '1 day',
      CASE WHEN n % 5 = 0 THEN '${level}'::uuid END, CASE WHEN n % 5 = 0 THEN now() - n % 400 * interval '1 day' END
    FROM (SELECT id, row_number() OVER (ORDER BY external_id) AS n FROM person) numbered WHERE n <= 54000`;

const facts = `
  SET session_replication_role = replica;
  INSERT INTO guide (id, key, title, created_at) VALUES ('${guide}', 'bench', 'Bench', now());
  INSERT INTO guide_version (guide_id, number, status, change, source_locale, material_number, created_at, published_at)
    SELECT '${guide}', n, CASE n WHEN 8 THEN 'PUBLISHED' ELSE 'SUPERSEDED' END, 'MATERIAL', 'en', n, now(), now()
    FROM generate_series(1, 8) n;
  INSERT INTO acknowledgement (guide_id, version_id, version_number, locale, sha256, person_id, acknowledged_at)
    SELECT '${guide}', v.id, v.number, 'en', 'x', p.id, now()
    FROM guide_version v JOIN person p ON hashtext(p.id::text || v.number) % 40 NOT IN (0, 1, 2);
  INSERT INTO session (programme_id, kind, title, description, language, starts_at, ends_at, time_zone, status, host_id,
      check_in_code, created_at)
    SELECT '${programme}', 'WEBINAR', 'T', 'D', 'en', now(), now() + interval '1 hour', 'UTC', 'COMPLETED',
      (SELECT id FROM person LIMIT 1), 'ABC', now() FROM generate_series(1, 500);
  INSERT INTO registration (session_id, person_id, status, registered_at, position, attendance, attendance_provenance,
      attended_at)
    SELECT s.id, e.person_id, 'REGISTERED', now(), row_number() OVER (PARTITION BY s.id), 'ATTENDED', 'HOST_LIST', now()
    FROM (SELECT id, row_number() OVER () AS n FROM session) s
    JOIN (SELECT person_id, row_number() OVER () AS n FROM enrolment) e ON e.n % 250 = s.n % 250;
  INSERT INTO invitation (programme_id, direction, mentor_id, mentee_id, status, created_at, expires_at, closed_at)
    SELECT '${programme}', 'OFFER', m.person_id, p.id, 'EXPIRED', now(), now() + interval '1 day', now()
    FROM (SELECT person_id, row_number() OVER () AS n FROM enrolment WHERE level_id IS NOT NULL) m
    JOIN (SELECT id, row_number() OVER () AS n FROM person) p ON p.n < 80000 AND m.n = 1 + p.n % 10800 AND m.person_id <> p.id;
  INSERT INTO mentorship (programme_id, invitation_id, mentor_id, mentee_id, status, started_at, ended_at)
    SELECT programme_id, id, mentor_id, mentee_id, 'COMPLETED', now(), now() FROM invitation LIMIT 20000;
  UPDATE enrolment SET first_labelled_at = labelled_since;
  INSERT INTO label (programme_id, person_id, level_id, status, opened_at, awarded_at, held_since)
    SELECT programme_id, person_id, level_id, 'AWARDED', labelled_since, labelled_since, labelled_since
    FROM enrolment WHERE level_id IS NOT NULL;
  UPDATE mentorship SET started_at = now() - interval '600 days';
  SET session_replication_role = origin`;

/** Three years of days, each as the one that was closed; the bench asks for the ends of months and weeks among them. */
const years = `
  SET session_replication_role = replica;
  INSERT INTO adoption_day (programme_id, day, taken_at) SELECT programme_id, earlier::date, taken_at
    FROM adoption_day, generate_series(day - 1080, day - 1, interval '15 days') earlier;
  INSERT INTO published_day SELECT programme_id, day FROM adoption_day WHERE day < '${day}';
  INSERT INTO published_count SELECT programme_id, d.day, org_unit_id, country, directly, above_id, groups, exact, headcount,
      invited, enrolled, acknowledged, trained, labelled, mentoring, retained90
    FROM published_count c JOIN adoption_day d USING (programme_id) WHERE d.day < c.day;
  SET session_replication_role = origin`;

const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.url });
try {
  await client.connect();
  for (const part of [organisation, people, facts, 'VACUUM ANALYZE']) await client.query(part);
  const seconds = await timed(async () => {
    await client.query(placements, [day]);
    await client.query('INSERT INTO adoption_day (programme_id, day, taken_at) VALUES ($1, $2, now())', [
      programme,
      day,
    ]);
    await client.query(snapshot, [programme, new Date(), day]);
    const tx = { query: async (sql: string, values: unknown[]) => (await client.query(sql, values)).rows };
    const company = { current: async () => ({ minimumGroupSize: 5 }) };
    const key = { current: async () => Buffer.alloc(32, 7) };
    const groups = new StatisticalGroups(company as never);
    await new PublishedDays(key as never, groups, new QuietDays()).make(tx as unknown as Transaction, programme, day);
    await new SpreadDays().keep(tx as unknown as Transaction, programme, day);
  });
  const [divided] = (await client.query<{ groups: number }>('SELECT count(*)::int AS groups FROM statistical_group'))
    .rows;
  console.log(`the close of a day: ${(seconds / 1000).toFixed(1)} s, ${divided?.groups} groups`);
  if (seconds > closeAtMostSeconds * 1000) process.exitCode = 1;
  await client.query(years);
  await client.query('VACUUM ANALYZE');
  for (const [what, ms] of await tellingTimes()) {
    console.log(`${what}: ${ms.toFixed(2)} ms of PostgreSQL`);
    if (ms > readAtMostMs) process.exitCode = 1;
  }
} finally {
  await client.end();
  await database.drop();
}

/** Planning and execution of all that is asked for each, the median of some units and countries. */
async function tellingTimes(): Promise<[string, number][]> {
  let spent = 0;
  const watched = {
    query: async (sql: string, values: unknown[]) => {
      const { rows } = await client.query<{ 'QUERY PLAN': { 'Planning Time': number; 'Execution Time': number }[] }>(
        `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
        values,
      );
      const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
      spent += (plan?.['Planning Time'] ?? 0) + (plan?.['Execution Time'] ?? 0);
      return (await client.query(sql, values)).rows;
    },
  };
  const units = await client.query<{ id: string }>(
    `(SELECT id FROM org_unit WHERE depth = 1) UNION ALL (SELECT id FROM org_unit WHERE depth = 3 LIMIT 6)
     UNION ALL (SELECT id FROM org_unit WHERE depth = 5 LIMIT 6)`,
  );
  const overDays = new CountsOverDays(watched as never, new PublishedCounts(watched as never), null as never);
  const tells = {
    'the trend of 36 months': async (opened: Opened) => {
      const days = await overDays.lastOfMonths(programme, '2023-03-05', day);
      const found = await overDays.of(opened, days);
      if (opened.country === null && found.length !== days.length) throw new Error('There are days without figures.');
    },
    'the projection': async (opened: Opened) => {
      for (const until of [day, '2025-03-05']) {
        const days = await overDays.lastOfWeeks(programme, '2024-12-11', until);
        await overDays.of(opened, days);
      }
    },
    'spread, or cohorts': async (opened: Opened) => {
      await overDays.of(opened, [day]);
      await new SpreadQueries(watched as never).of(opened, day);
    },
  };
  const times: [string, number][] = [];
  for (const [what, tell] of Object.entries(tells)) {
    const each: number[] = [];
    for (const { id } of units.rows) {
      for (const country of [null, 'AA']) {
        spent = 0;
        const scope = { isWholeCompany: false, units: [{ id }] };
        await tell({ programme: { id: programme, guideKey: 'bench' }, scope, country } as unknown as Opened);
        each.push(spent);
      }
    }
    times.push([what, each.sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0]);
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
