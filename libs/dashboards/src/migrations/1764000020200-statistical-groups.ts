import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures speak of whole groups of people, divided once for all programmes at each close of day. */
export class StatisticalGroups1764000020200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By what counts are rounded: who had it could undo that. It stays with the data, so that a count stays rounded as it was.
      CREATE TABLE disclosure_key (
        key bytea NOT NULL DEFAULT sha256((gen_random_uuid()::text || gen_random_uuid()::text)::bytea)
          CONSTRAINT disclosure_key_of_enough_bytes CHECK (octet_length(key) = 32)
      );
      CREATE UNIQUE INDEX disclosure_key_is_one ON disclosure_key ((true));
      INSERT INTO disclosure_key DEFAULT VALUES;

      -- A day whose people are divided.
      CREATE TABLE statistical_day (
        day date CONSTRAINT statistical_day_once PRIMARY KEY,
        minimum_group_size integer NOT NULL CONSTRAINT statistical_day_of_five_or_more CHECK (minimum_group_size >= 5)
      );

      CREATE TABLE statistical_group (
        day date NOT NULL CONSTRAINT statistical_group_of_a_day REFERENCES statistical_day,
        number integer NOT NULL,
        -- Where the group is at home; null at the top of a company with several tops.
        org_unit_id uuid CONSTRAINT statistical_group_in_a_unit REFERENCES org_unit,
        -- Of its people; 'other' where they are of several.
        country text NOT NULL,
        people integer NOT NULL,
        CONSTRAINT statistical_group_once PRIMARY KEY (day, number),
        CONSTRAINT statistical_group_one_home UNIQUE NULLS NOT DISTINCT (day, org_unit_id, country)
      );

      -- In which group the people directly in a unit and country are counted.
      CREATE TABLE statistical_cell (
        day date NOT NULL,
        org_unit_id uuid NOT NULL CONSTRAINT statistical_cell_in_a_unit REFERENCES org_unit,
        country text NOT NULL,
        people integer NOT NULL CONSTRAINT statistical_cell_of_people CHECK (people > 0),
        number integer NOT NULL,
        CONSTRAINT statistical_cell_once PRIMARY KEY (day, org_unit_id, country),
        CONSTRAINT statistical_cell_in_a_group FOREIGN KEY (day, number) REFERENCES statistical_group (day, number)
      );
      CREATE INDEX statistical_cell_of_group ON statistical_cell (day, number);

      -- Who looks at figures about fewer than the whole company, and when last: an opening is put on record once.
      CREATE TABLE adoption_reading (
        person_id uuid NOT NULL CONSTRAINT adoption_reading_by_a_person REFERENCES person ON DELETE CASCADE,
        programme_id uuid NOT NULL CONSTRAINT adoption_reading_of_a_programme REFERENCES programme ON DELETE CASCADE,
        scope text NOT NULL,
        read_at timestamptz NOT NULL,
        CONSTRAINT adoption_reading_once_at_a_time PRIMARY KEY (person_id, programme_id, scope)
      );

      REVOKE UPDATE, DELETE ON disclosure_key, statistical_day, statistical_group, statistical_cell FROM sillage_app;
      REVOKE INSERT ON disclosure_key FROM sillage_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE adoption_reading, statistical_cell, statistical_group, statistical_day, disclosure_key`,
    );
  }
}
