import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What may be shown of a closed day is made once, when it closes, and not by each who looks. */
export class PublishedCounts1764000020210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A day of a programme whose figures are ready; they are written in the same transaction.
      CREATE TABLE published_day (
        programme_id uuid NOT NULL,
        day date NOT NULL,
        CONSTRAINT published_day_once PRIMARY KEY (programme_id, day),
        CONSTRAINT published_day_is_closed FOREIGN KEY (programme_id, day) REFERENCES adoption_day (programme_id, day)
      );

      -- What is shown of the groups at home in a unit with all below it, or directly in it, and a country: headcounts as
      -- they are, the others rounded unless these are everybody.
      CREATE TABLE published_count (
        programme_id uuid NOT NULL,
        day date NOT NULL,
        -- Null for the whole company.
        org_unit_id uuid CONSTRAINT published_count_in_a_unit REFERENCES org_unit,
        -- Null for all countries; 'other' for groups of several.
        country text,
        directly boolean NOT NULL,
        -- Of whose report by units this is a row: the unit above on that day, or the unit itself for those directly in it.
        above_id uuid CONSTRAINT published_count_below_a_unit REFERENCES org_unit,
        -- Who was added up: the same for the same groups, whatever they are called.
        groups text NOT NULL,
        exact boolean NOT NULL,
        headcount integer NOT NULL CONSTRAINT published_count_of_people CHECK (headcount > 0),
        invited integer NOT NULL,
        enrolled integer NOT NULL,
        acknowledged integer NOT NULL,
        trained integer NOT NULL,
        labelled integer NOT NULL,
        mentoring integer NOT NULL,
        retained90 integer NOT NULL,
        CONSTRAINT published_count_once
          UNIQUE NULLS NOT DISTINCT (programme_id, day, org_unit_id, country, directly),
        CONSTRAINT published_count_of_a_day FOREIGN KEY (programme_id, day) REFERENCES published_day (programme_id, day)
      );
      CREATE INDEX published_count_below ON published_count (programme_id, day, above_id, country);

      -- Where people are counted of whose unit or country no group is at home there, once a day for all programmes.
      CREATE TABLE counted_elsewhere (
        day date NOT NULL CONSTRAINT counted_elsewhere_of_a_day REFERENCES statistical_day,
        org_unit_id uuid CONSTRAINT counted_elsewhere_from_a_unit REFERENCES org_unit,
        country text,
        above_id uuid CONSTRAINT counted_elsewhere_below_a_unit REFERENCES org_unit,
        -- Of the group that has most of them; null at the top of a company with several tops.
        home_unit_id uuid CONSTRAINT counted_elsewhere_in_a_unit REFERENCES org_unit,
        home_country text NOT NULL,
        -- The row of the report on the unit above that has them; null where that is outside of it.
        row_unit_id uuid CONSTRAINT counted_elsewhere_in_a_row REFERENCES org_unit,
        -- Whether they are counted within the unit, in another country.
        inside boolean NOT NULL,
        CONSTRAINT counted_elsewhere_once UNIQUE NULLS NOT DISTINCT (day, org_unit_id, country)
      );
      CREATE INDEX counted_elsewhere_below ON counted_elsewhere (day, above_id, country);

      REVOKE UPDATE, DELETE ON published_day, published_count, counted_elsewhere FROM sillage_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE counted_elsewhere, published_count, published_day`);
  }
}
