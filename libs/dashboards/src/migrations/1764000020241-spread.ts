import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How champions draw others in, and stay, is kept when a day closes: a past day never changes. */
export class Spread1764000020241 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A day of a programme whose spread is kept; its rows below are written in the same transaction.
      CREATE TABLE spread_day (
        programme_id uuid NOT NULL,
        day date NOT NULL,
        -- How many people it has.
        longest_chain integer NOT NULL,
        CONSTRAINT spread_day_once PRIMARY KEY (programme_id, day),
        CONSTRAINT spread_day_is_closed FOREIGN KEY (programme_id, day) REFERENCES adoption_day (programme_id, day)
      );

      -- What was counted of the champions of the groups at home in a unit with all below it and a country, before it is
      -- rounded; no row where there has been none.
      CREATE TABLE adoption_spread (
        programme_id uuid NOT NULL,
        day date NOT NULL,
        -- Null for the whole company.
        org_unit_id uuid CONSTRAINT adoption_spread_in_a_unit REFERENCES org_unit,
        -- Null for all countries; 'other' for groups of several.
        country text,
        -- Who hold a label, by generation.
        generations jsonb NOT NULL,
        -- Of those first labelled 180 to 540 days before: how many brought none, one, two and so on within 180 days.
        brought jsonb NOT NULL,
        -- By days since the first label: how many had their first labelled mentee then, how many waited as long.
        waits jsonb NOT NULL,
        -- By month of the first label: how many, and how many held one 3, 6 and 12 months later.
        cohorts jsonb NOT NULL,
        CONSTRAINT adoption_spread_once UNIQUE NULLS NOT DISTINCT (programme_id, day, org_unit_id, country),
        CONSTRAINT adoption_spread_of_a_day FOREIGN KEY (programme_id, day) REFERENCES spread_day (programme_id, day)
      );

      REVOKE UPDATE, DELETE ON spread_day, adoption_spread FROM sillage_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE adoption_spread, spread_day`);
  }
}
