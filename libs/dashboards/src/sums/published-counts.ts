import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import type { Counts } from '../adoption.queries.js';
import { countedMetrics } from '../adoption.sql.js';
import { otherCountries } from '../disclosure/division.js';

/** What is shown of some groups, as it was made ready when the day closed. */
export interface PublishedCount {
  /** Who they are, told by all of the groups together. */
  readonly groups: string;
  readonly isExact: boolean;
  readonly counts: Counts;
}

export interface PublishedRow extends PublishedCount {
  /** The id of a unit or a country, `other` for groups of several. */
  readonly key: string;
}

/** People who have no row of their own. */
export interface RowElsewhere {
  readonly key: string;
  /** The key of the row that has them; null where that is outside of what was asked for. */
  readonly row: string | null;
  /** The code of the unit where they are counted; null at the top of everything. */
  readonly unit: string | null;
}

/** A unit with all below it, or the whole company; in one country, or in all. */
export interface PublishedScope {
  readonly unit: string | null;
  readonly country: string | null;
}

type Row = Counts & { key: string; groups: string; exact: boolean };

/** Reads what was made ready of closed days: each question is one statement over as many indexed rows as are answered. */
@Injectable()
export class PublishedCounts {
  constructor(private readonly database: Database) {}

  /** Null where no group is at home there. */
  async of(programmeId: string, day: string, scope: PublishedScope): Promise<PublishedCount | null> {
    const [found] = await this.over(programmeId, [day], scope);
    return found ?? null;
  }

  /** Day by day, in their order; days on which no group was at home there are not among them. */
  async over(
    programmeId: string,
    days: readonly string[],
    { unit, country }: PublishedScope,
  ): Promise<(PublishedCount & { day: string })[]> {
    const asked = new Asked(programmeId);
    const rows = await this.database.query<Row & { day: string }>(
      `SELECT day::text AS day, groups, exact, ${counts} FROM published_count
       WHERE programme_id = $1 AND day = ANY(${asked.add(days)}::date[])
         AND org_unit_id ${asked.is(unit)} AND country ${asked.is(country)} AND NOT directly
       ORDER BY published_count.day`,
      asked.values,
    );
    return rows.map((row) => ({ ...countOf(row), day: row.day }));
  }

  /** Country by country, or of the one country. */
  async byCountry(programmeId: string, day: string, { unit, country }: PublishedScope): Promise<PublishedRow[]> {
    const asked = new Asked(programmeId);
    return this.rows(
      `SELECT country AS key, groups, exact, ${counts} FROM published_count
       WHERE programme_id = $1 AND day = ${asked.add(day)} AND org_unit_id ${asked.is(unit)}
         AND country ${country === null ? 'IS NOT NULL' : asked.is(country)} AND NOT directly`,
      asked,
    );
  }

  /** Of the units just below, and of those directly in the unit under its own key. */
  async byUnit(programmeId: string, day: string, { unit, country }: PublishedScope): Promise<PublishedRow[]> {
    const asked = new Asked(programmeId);
    return this.rows(
      `SELECT coalesce(org_unit_id::text, '${otherCountries}') AS key, groups, exact, ${counts} FROM published_count
       WHERE programme_id = $1 AND day = ${asked.add(day)} AND above_id ${asked.is(unit)} AND country ${asked.is(country)}
         AND (org_unit_id IS NOT NULL OR directly)`,
      asked,
    );
  }

  /** Of the units themselves, in the one country or in all. */
  async ofUnits(
    programmeId: string,
    day: string,
    units: readonly string[],
    country: string | null,
  ): Promise<PublishedRow[]> {
    const asked = new Asked(programmeId);
    return this.rows(
      `SELECT org_unit_id AS key, groups, exact, ${counts} FROM published_count
       WHERE programme_id = $1 AND day = ${asked.add(day)} AND org_unit_id = ANY(${asked.add(units)}::uuid[])
         AND country ${asked.is(country)} AND NOT directly`,
      asked,
    );
  }

  /** Of the units themselves, in every country and in all. */
  async allOfUnits(programmeId: string, day: string, units: readonly string[]): Promise<PublishedCount[]> {
    const rows = await this.database.query<Row>(
      `SELECT groups, exact, ${counts} FROM published_count
       WHERE programme_id = $1 AND day = $2 AND org_unit_id = ANY($3::uuid[])`,
      [programmeId, day, units],
    );
    return rows.map(countOf);
  }

  /** Where the people of countries without a row of their own are counted. */
  async countriesElsewhere(day: string, { unit, country }: PublishedScope): Promise<RowElsewhere[]> {
    const asked = new Asked(day);
    return this.database.query<RowElsewhere>(
      `SELECT c.country AS key, CASE WHEN c.inside AND ${country === null} THEN c.home_country END AS row, home.code AS unit
       FROM counted_elsewhere c LEFT JOIN org_unit home ON home.id = c.home_unit_id
       WHERE c.day = $1 AND c.org_unit_id ${asked.is(unit)}
         AND c.country ${country === null ? 'IS NOT NULL' : asked.is(country)}`,
      asked.values,
    );
  }

  /** Where the people of units without a row of their own are counted. */
  async unitsElsewhere(day: string, { unit, country }: PublishedScope): Promise<RowElsewhere[]> {
    const asked = new Asked(day);
    return this.database.query<RowElsewhere>(
      `SELECT c.org_unit_id AS key, ${country === null ? 'c.row_unit_id' : 'CASE WHEN c.home_country = c.country THEN c.row_unit_id END'} AS row, home.code AS unit
       FROM counted_elsewhere c LEFT JOIN org_unit home ON home.id = c.home_unit_id
       WHERE c.day = $1 AND c.above_id ${asked.is(unit)} AND c.country ${asked.is(country)} AND c.org_unit_id IS NOT NULL`,
      asked.values,
    );
  }

  private async rows(sql: string, asked: Asked): Promise<PublishedRow[]> {
    const rows = await this.database.query<Row>(sql, asked.values);
    return rows.map((row) => ({ ...countOf(row), key: row.key }));
  }
}

const counts = countedMetrics.join(', ');

/** The values of a statement, where what is not asked for is another statement: an index finds no `IS NOT DISTINCT FROM`. */
class Asked {
  readonly values: unknown[];

  constructor(first: unknown) {
    this.values = [first];
  }

  add(value: unknown): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }

  is(value: string | null): string {
    return value === null ? 'IS NULL' : `= ${this.add(value)}`;
  }
}

function countOf({ groups, exact, ...row }: Row): PublishedCount {
  const entries = countedMetrics.map((metric) => [metric, row[metric]]);
  return { groups, isExact: exact, counts: Object.fromEntries(entries) as Counts };
}
