import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who held a label that lapsed: written down on the enrolment by labels, as the level in force is. */
export class Alumni1764000009950 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE enrolment ADD COLUMN alumnus_since timestamptz
        CONSTRAINT enrolment_alumnus_holds_no_label CHECK (alumnus_since IS NULL OR level_id IS NULL);
      CREATE INDEX enrolment_alumni ON enrolment (programme_id) WHERE alumnus_since IS NOT NULL;
    `);
    // Labels stand above and write this from now on; whose label lapsed before that, only their table knows.
    await runner.query(`
      UPDATE enrolment e SET alumnus_since = last.closed_at
      FROM (SELECT DISTINCT ON (programme_id, person_id) programme_id, person_id, status, closed_at FROM label
            WHERE status IN ('LAPSED', 'RETURNED', 'REVOKED') ORDER BY programme_id, person_id, closed_at DESC) last
      WHERE e.programme_id = last.programme_id AND e.person_id = last.person_id AND last.status = 'LAPSED'
        AND e.level_id IS NULL AND e.status <> 'LEFT';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE enrolment DROP COLUMN alumnus_since');
  }
}
