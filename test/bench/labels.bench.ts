// The daily look at the labels of 170,000 people: it finds nothing to change where every event was heard, and exactly
// those whose event was not. Against one statement written by hand for the same question and this very programme.
import assert from 'node:assert/strict';
import pg from 'pg';
import type { LabelsModule as Labels } from '../../libs/labels/src/labels.module.js';
import type { ReEvaluation as Everybody } from '../../libs/labels/src/evaluation/re-evaluation.service.js';

const peopleCount = 170_000;
const missed = 50;
const roundCount = 5;
const atMost = { ratio: 25, minutes: 5 };
const programme = '0198a000-0000-7000-8000-00000000e001';
const champion = '0198a000-0000-7000-8000-00000000e002';
const mentor = '0198a000-0000-7000-8000-00000000e003';

const load = async <M>(file: string): Promise<M> => (await import(new URL(file, import.meta.url).href)) as M;
const { createTestDatabase } = await load<typeof import('../support/database.js')>('../support/database.ts');
const { median } = await load<typeof import('./rounds.js')>('./rounds.ts');
type Platform = typeof import('../../libs/platform/src/index.js');
const { CoreModule } = await load<Platform>('../../dist/libs/platform/src/index.js');
const { LabelsModule } = await load<{ LabelsModule: typeof Labels }>('../../dist/libs/labels/src/labels.module.js');
const { ReEvaluation } = await load<{ ReEvaluation: typeof Everybody }>(
  '../../dist/libs/labels/src/evaluation/re-evaluation.service.js',
);
const { Test } = await import('@nestjs/testing');

// Six in ten are on their way, with a session or a mentor or neither; four in ten hold the first label, and a third of
// those have helped somebody to it.
const company = `
  INSERT INTO org_unit (code, name, path, depth) VALUES ('all', 'All', 'all', 1);
  INSERT INTO person (external_id, given_name, family_name, display_name, locale, time_zone, country, org_unit_id, updated_at)
    SELECT 'E' || n, 'Given', 'Family ' || n, 'Given Family ' || n, 'en', 'Europe/Paris', 'FR', (SELECT id FROM org_unit), now()
    FROM generate_series(1, ${peopleCount}) n;
  INSERT INTO programme (id, key, name, created_at) VALUES ('${programme}', 'bench', 'Bench', now());
  INSERT INTO level (id, programme_id, key, name, rank) VALUES
    ('${champion}', '${programme}', 'champion', 'Champion', 1), ('${mentor}', '${programme}', 'mentor', 'Mentor', 2);
  INSERT INTO criterion (level_id, kind, required, position) VALUES ('${champion}', 'SESSIONS_ATTENDED', 1, 0),
    ('${champion}', 'HAS_MENTOR', 1, 1), ('${mentor}', 'MENTEES_LABELLED', 2, 0), ('${mentor}', 'SESSIONS_ATTENDED', 2, 1);
  CREATE TABLE planted AS SELECT row_number() OVER (ORDER BY external_id) AS n, id FROM person;
  INSERT INTO session (programme_id, kind, title, description, language, tags, starts_at, ends_at, time_zone, host_id, status, check_in_code, created_at)
    SELECT '${programme}', 'WEBINAR', 'Session', '', 'en', '{}', now() - interval '40 days', now() - interval '39 days', 'Europe/Paris',
      (SELECT id FROM person LIMIT 1), 'COMPLETED', 'CODE', now() - interval '60 days';
  SET session_replication_role = replica;
  INSERT INTO enrolment (programme_id, person_id, status, enrolled_at, level_id, labelled_since, first_labelled_at)
    SELECT '${programme}', id, 'ACTIVE', now() - interval '90 days', CASE WHEN n % 10 < 4 THEN '${champion}'::uuid END,
      CASE WHEN n % 10 < 4 THEN now() - interval '20 days' END, CASE WHEN n % 10 < 4 THEN now() - interval '20 days' END FROM planted;
  INSERT INTO registration (session_id, person_id, status, registered_at, position, attendance, attendance_provenance, attended_at)
    SELECT (SELECT id FROM session), id, 'REGISTERED', now() - interval '50 days', n, 'ATTENDED', 'CHECK_IN_CODE', now() - interval '39 days'
    FROM planted WHERE n % 10 < 7;
  INSERT INTO invitation (programme_id, direction, mentor_id, mentee_id, status, created_at, expires_at, closed_at)
    SELECT '${programme}', 'OFFER', mentor.id, mentee.id, 'ACCEPTED', now() - interval '60 days', now(), now() - interval '60 days'
    FROM planted mentee JOIN planted mentor ON mentor.n = mentee.n - mentee.n % 10 WHERE mentee.n % 10 IN (1, 2, 3, 8) AND mentee.n > 10;
  INSERT INTO mentorship (programme_id, invitation_id, mentor_id, mentee_id, status, started_at)
    SELECT programme_id, id, mentor_id, mentee_id, 'ACTIVE', now() - interval '60 days' FROM invitation;
  INSERT INTO label (programme_id, person_id, level_id, status, opened_at, awarded_at, held_since)
    SELECT '${programme}', id, '${champion}', 'AWARDED', now() - interval '90 days', now() - interval '20 days', now() - interval '20 days'
    FROM planted WHERE n % 10 < 4;
  INSERT INTO label (programme_id, person_id, level_id, status, opened_at)
    SELECT '${programme}', id, CASE WHEN n % 10 < 4 THEN '${mentor}'::uuid ELSE '${champion}'::uuid END, 'IN_PROGRESS', now() - interval '20 days'
    FROM planted;
  SET session_replication_role = origin`;

/** How many are not where they should be, by whoever knows the programme's criteria by heart. */
const byHand = `
  WITH attended AS (SELECT r.person_id, count(*) AS sessions FROM registration r JOIN session s ON s.id = r.session_id
    WHERE s.programme_id = '${programme}' AND r.attendance IN ('ATTENDED', 'REPLAYED') GROUP BY 1),
  mentored AS (SELECT DISTINCT mentee_id FROM mentorship WHERE programme_id = '${programme}' AND status IN ('ACTIVE', 'COMPLETED')),
  helped AS (SELECT m.mentor_id, count(*) AS mentees FROM mentorship m JOIN enrolment x ON x.programme_id = m.programme_id
      AND x.person_id = m.mentee_id AND x.first_labelled_at >= m.started_at
    WHERE m.programme_id = '${programme}' AND (m.ended_at IS NULL OR x.first_labelled_at <= m.ended_at) GROUP BY 1)
  SELECT count(*)::int AS astray FROM enrolment e
  LEFT JOIN label b ON b.programme_id = e.programme_id AND b.person_id = e.person_id AND b.status IN ('IN_PROGRESS', 'READY')
  LEFT JOIN attended a ON a.person_id = e.person_id LEFT JOIN mentored m ON m.mentee_id = e.person_id
  LEFT JOIN helped h ON h.mentor_id = e.person_id
  WHERE e.programme_id = '${programme}' AND e.status = 'ACTIVE' AND (b.id IS NULL
    OR b.level_id <> CASE WHEN e.level_id IS NULL THEN '${champion}'::uuid ELSE '${mentor}'::uuid END
    OR CASE WHEN e.level_id IS NULL THEN coalesce(a.sessions, 0) >= 1 AND m.mentee_id IS NOT NULL
       ELSE coalesce(h.mentees, 0) >= 2 AND coalesce(a.sessions, 0) >= 2 END)`;

const database = await createTestDatabase();
const owner = new pg.Client({ connectionString: database.url });
process.env['DATABASE_URL'] = database.url;
process.env['LOG_LEVEL'] = 'silent';
const app = await Test.createTestingModule({ imports: [CoreModule, LabelsModule] }).compile();
app.useLogger(false);
const everybody = app.get<Everybody>(ReEvaluation);

try {
  await owner.connect();
  await owner.query(company);
  await owner.query('VACUUM ANALYZE');
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < roundCount; round += 1) {
    times.bare.push(await timed(async () => assert.equal((await owner.query(byHand)).rows[0]?.astray, 0)));
    times.ours.push(await timed(async () => assert.equal(await lookAtEverybody(), 0)));
  }
  const ratio = median(times.ours.map((time, round) => time / (times.bare[round] ?? Number.NaN)));
  const seconds = median(times.ours) / 1000;
  console.log(
    `${peopleCount} people: ${seconds.toFixed(1)} s, ${ratio.toFixed(1)} times a statement for this programme alone; nothing to change`,
  );

  // Somebody came to a session, and no event told of it.
  await owner.query(
    `INSERT INTO registration (session_id, person_id, status, registered_at, position, attendance, attendance_provenance, attended_at)
     SELECT (SELECT id FROM session), id, 'REGISTERED', now(), ${peopleCount} + n, 'ATTENDED', 'CHECK_IN_CODE', now()
     FROM planted WHERE n % 10 = 8 AND n > 10 ORDER BY n LIMIT ${missed}`,
  );
  assert.equal(await lookAtEverybody(), missed);
  assert.equal((await owner.query(byHand)).rows[0]?.astray, 0);
  console.log(`${missed} events that nobody heard: found, and put right`);
  if (ratio > atMost.ratio || seconds > atMost.minutes * 60) process.exitCode = 1;
} finally {
  await app.close();
  await owner.end();
  await database.drop();
}

/** As the sweep does, turn after turn, until everybody was looked at. @returns how many were changed */
async function lookAtEverybody(): Promise<number> {
  await owner.query(`INSERT INTO label_evaluation (programme_id, due_at) VALUES ('${programme}', now())
    ON CONFLICT (programme_id) DO UPDATE SET due_at = now(), after_id = NULL, expected = false`);
  for (let changed = 0; ;) {
    changed += await everybody.evaluate();
    const due = await owner.query(`SELECT FROM label_evaluation WHERE due_at <= now()`);
    if (due.rowCount === 0) return changed;
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
