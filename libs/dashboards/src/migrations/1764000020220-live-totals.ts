import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The total of the whole company as it is now: kept in parts, of which those are counted anew that something changed. */
export class LiveTotals1764000020220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What changed since it was counted. Neither key nor reference: no two facts may ever wait for each other here.
      CREATE TABLE live_mark (
        -- Null: of every programme.
        programme_id uuid,
        -- Null: whatever guide the programme uses.
        guide_id uuid,
        -- Null: all parts.
        part integer
      );

      -- Everybody falls into one of 4,096 parts, by the last bits of their id: a few dozen people each, drawn by chance.
      CREATE TABLE live_part (
        programme_id uuid NOT NULL CONSTRAINT live_part_of_a_programme REFERENCES programme ON DELETE CASCADE,
        part integer NOT NULL,
        headcount integer NOT NULL,
        invited integer NOT NULL,
        enrolled integer NOT NULL,
        acknowledged integer NOT NULL,
        trained integer NOT NULL,
        labelled integer NOT NULL,
        mentoring integer NOT NULL,
        retained90 integer NOT NULL,
        CONSTRAINT live_part_once PRIMARY KEY (programme_id, part)
      ) WITH (fillfactor = 70);

      CREATE TABLE live_total (
        programme_id uuid CONSTRAINT live_total_one_a_programme PRIMARY KEY
          CONSTRAINT live_total_of_a_programme REFERENCES programme ON DELETE CASCADE,
        headcount integer NOT NULL,
        invited integer NOT NULL,
        enrolled integer NOT NULL,
        acknowledged integer NOT NULL,
        trained integer NOT NULL,
        labelled integer NOT NULL,
        mentoring integer NOT NULL,
        retained90 integer NOT NULL
      );

      -- One row, which whoever counts holds.
      CREATE TABLE live_state (
        -- What had happened by then is in the totals.
        counted_at timestamptz NOT NULL,
        -- The last day on which everything was counted anew, and how many parts were found to differ.
        checked_on date,
        differences integer NOT NULL DEFAULT 0
      );
      CREATE UNIQUE INDEX live_state_is_one ON live_state ((true));
      INSERT INTO live_state (counted_at) VALUES ('-infinity');

      CREATE INDEX person_by_live_part ON person
        (((get_byte(uuid_send(id), 14) & 15) * 256 + get_byte(uuid_send(id), 15))) WHERE active;
      -- Whose label is ninety days old since the last look.
      CREATE INDEX enrolment_labelled_since ON enrolment (labelled_since) WHERE level_id IS NOT NULL;

      REVOKE INSERT, DELETE ON live_state FROM sillage_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX person_by_live_part, enrolment_labelled_since;
      DROP TABLE live_mark, live_part, live_total, live_state;
    `);
  }
}
