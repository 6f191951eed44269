// The live total at 170,000 people and at a million: how long a fact's transaction is with its mark and without, and how
// long it takes from a fact to the total, as a worker counts.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type * as Live from '../../libs/dashboards/src/live/live-totals.sql.js';
import { measure, median } from './rounds.js';

const load = async <M>(file: string): Promise<M> => (await import(new URL(file, import.meta.url).href)) as M;
const { createTestDatabase } = await load<typeof import('../support/database.js')>('../support/database.ts');
const { recount, putTogether, takeMarks } = await load<typeof Live>(
  '../../dist/libs/dashboards/src/live/live-totals.sql.js',
);

const sizes = [170_000, 1_000_000];
const longerAtMost = 1.2;
const secondsAtMost = 2;
const largerAtMost = 1.5;
const lookEveryMs = 500;
const tries = 15;
const programme = '0198a000-0000-7000-8000-00000000d001';
const level = '0198a000-0000-7000-8000-00000000d002';
const guide = '0198a000-0000-7000-8000-00000000d003';

const company = (people: number): string => `
  SET session_replication_role = replica;
  INSERT INTO org_unit (code, name, path, depth) VALUES ('G', 'Group', 'g', 1);
  INSERT INTO person (external_id, given_name, family_name, display_name, locale, time_zone, country, org_unit_id, updated_at)
    SELECT 'E' || i, 'Given', 'Family', 'Given Family', 'en', 'Europe/Paris', 'FR', org_unit.id, now()
    FROM org_unit, generate_series(1, ${people}) i;
  INSERT INTO programme (id, key, name, guide_key, created_at) VALUES ('${programme}', 'bench', 'Bench', 'bench', now());
  INSERT INTO level (id, programme_id, key, name, rank) VALUES ('${level}', '${programme}', 'champion', 'Champion', 1);
  INSERT INTO enrolment (programme_id, person_id, status, enrolled_at, level_id, labelled_since)
    SELECT '${programme}', id, 'ACTIVE', now() - n % 500 * interval '1 day',
      CASE WHEN n % 5 = 0 THEN '${level}'::uuid END, CASE WHEN n % 5 = 0 THEN now() - n % 400 * interval '1 day' END
    FROM (SELECT id, row_number() OVER (ORDER BY external_id) AS n FROM person) numbered WHERE n <= ${people} * 0.32;
  INSERT INTO guide (id, key, title, created_at) VALUES ('${guide}', 'bench', 'Bench', now());
  INSERT INTO guide_version (guide_id, number, status, change, source_locale, material_number, created_at, published_at)
    SELECT '${guide}', n, CASE n WHEN 4 THEN 'PUBLISHED' ELSE 'SUPERSEDED' END, 'MATERIAL', 'en', n, now(), now()
    FROM generate_series(1, 4) n;
  INSERT INTO acknowledgement (guide_id, version_id, version_number, locale, sha256, person_id, acknowledged_at)
    SELECT '${guide}', v.id, v.number, 'en', 'x', p.id, now()
    FROM guide_version v JOIN person p ON hashtext(p.id::text || v.number) % 40 NOT IN (0, 1, 2);
  INSERT INTO session (programme_id, kind, title, description, language, starts_at, ends_at, time_zone, status, host_id,
      check_in_code, created_at)
    SELECT '${programme}', 'WEBINAR', 'T', 'D', 'en', now(), now() + interval '1 hour', 'UTC', 'COMPLETED',
      (SELECT id FROM person LIMIT 1), 'ABC', now() FROM generate_series(1, 100);
  INSERT INTO registration (session_id, person_id, status, registered_at, position, attendance, attendance_provenance,
      attended_at)
    SELECT s.id, e.person_id, 'REGISTERED', now(), row_number() OVER (PARTITION BY s.id), 'ATTENDED', 'HOST_LIST', now()
    FROM (SELECT id, row_number() OVER () AS n FROM session) s
    JOIN (SELECT person_id, row_number() OVER () AS n FROM enrolment) e ON e.n % 50 = s.n % 50;
  INSERT INTO invitation (programme_id, direction, mentor_id, mentee_id, status, created_at, expires_at, closed_at)
    SELECT '${programme}', 'OFFER', m.person_id, p.id, 'EXPIRED', now(), now() + interval '1 day', now()
    FROM (SELECT person_id, row_number() OVER () AS n FROM enrolment WHERE level_id IS NOT NULL) m
    JOIN (SELECT id, row_number() OVER () AS n FROM person) p ON m.n = 1 + p.n % 10000 AND m.person_id <> p.id;
  SET session_replication_role = origin;
  UPDATE live_state SET counted_at = now()`;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Milliseconds from a fact to the total, the median, by how many people there are. */
const delays: number[] = [];
for (const people of sizes) {
  const database = await createTestDatabase();
  const [client, owner, worker] = Array.from({ length: 3 }, () => new pg.Client({ connectionString: database.url }));
  if (client === undefined || owner === undefined || worker === undefined) throw new Error('There is no client.');
  try {
    for (const each of [client, owner, worker]) await each.connect();
    for (const part of [company(people), 'VACUUM ANALYZE']) await client.query(part);
    const everything = await timed(() => worker.query(recount.everybody, [programme, new Date(), null]));
    await worker.query(putTogether, [programme]);
    const holders = (await client.query<{ id: string }>('SELECT id FROM enrolment LIMIT 10000')).rows;
    let next = 0;
    let isMarked = true;
    const label = async (marked: boolean): Promise<void> => {
      if (marked !== isMarked) {
        const mode = marked ? 'ENABLE' : 'DISABLE';
        await owner.query(`ALTER TABLE enrolment ${mode} TRIGGER enrolment_turn_marks_live_total`);
        isMarked = marked;
      }
      const id = holders[(next += 1) % holders.length]?.id;
      await client.query('BEGIN');
      await client.query({ name: 'lock', text: 'SELECT * FROM enrolment WHERE id = $1 FOR UPDATE', values: [id] });
      await client.query({
        name: 'label',
        text: `UPDATE enrolment SET level_id = CASE WHEN level_id IS NULL THEN $2::uuid END,
          labelled_since = CASE WHEN level_id IS NULL THEN now() END WHERE id = $1`,
        values: [id, level],
      });
      await client.query('COMMIT');
    };
    const { ratio, milliseconds } = await measure(() => label(true), { unmarked: () => label(false) });
    const turn = async (): Promise<number> =>
      timed(async () => {
        await worker.query('BEGIN');
        await worker.query('SELECT FROM live_state FOR UPDATE');
        const { rows } = await worker.query<{ id: string; parts: number[] | null }>(takeMarks, [new Date(), 400]);
        for (const { id, parts } of rows) {
          const counting = parts === null ? recount.everybody : recount.some;
          await worker.query(counting, [id, new Date(), parts]);
          await worker.query(putTogether, [id]);
        }
        await worker.query('UPDATE live_state SET counted_at = $1', [new Date()]);
        await worker.query('COMMIT');
      });
    await turn();
    await client.query('VACUUM ANALYZE live_part, live_mark');
    const turns: number[] = [];
    const waits: number[] = [];
    for (let count = 0; count < tries; count += 1) {
      const begun = performance.now();
      await label(true);
      // Facts come at any moment between two looks.
      await pause((lookEveryMs * count) / tries);
      turns.push(await turn());
      waits.push(performance.now() - begun);
    }
    const wait = median(waits);
    delays.push(wait);
    console.log(`${people} people: a label ${milliseconds['ours']?.toFixed(2)} ms, ${ratio.toFixed(2)} times as long as unmarked;
  to the total ${wait.toFixed(0)} ms, at most ${Math.max(...waits).toFixed(0)}; of which counting ${median(turns).toFixed(0)} ms; everybody ${everything.toFixed(0)} ms`);
    if (ratio > longerAtMost || Math.max(...waits) > secondsAtMost * 1000) process.exitCode = 1;
  } finally {
    for (const each of [client, owner, worker]) await each.end();
    await database.drop();
  }
}
const [small = Number.NaN, large = Number.NaN] = delays;
console.log(`a million: ${(large / small).toFixed(2)} times as long`);
if (large / small > largerAtMost) process.exitCode = 1;
