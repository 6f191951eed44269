import { Injectable } from '@nestjs/common';
import { Database, SqlParameters } from '@sillage/platform';
import { countedMetrics, type Counts } from '../adoption.sql.js';
import { otherCountries } from '../disclosure/division.js';

/** What is shown of some groups, as it was made ready when the day closed. */
export interface PublishedCount {
  /** Who they are, told by all of the groups together. */
  readonly groups: string;
  readonly isExact: boolean;
  readonly counts: Counts;
}

/** A unit as it is called now. */
export interface NamedUnit {
  readonly code: string;
  readonly name: string;
}

export interface PublishedRow extends PublishedCount {
  /** The id of a unit or a country, `other` for groups of several. */
  readonly key: string;
  /** In rows by units. */
  readonly unit: NamedUnit | null;
}

/** People who have no row of their own. */
export interface RowElsewhere {
  readonly key: string;
  readonly unit: NamedUnit | null;
  readonly home: Home;
}

export interface Home {
  /** The key of the row that has them; null where that is outside of what was asked for. */
  readonly row: string | null;
  /** The code of the unit where they are counted; null at the top of everything. */
  readonly unit: string | null;
}

export interface PublishedTable {
  /** Null where no group is at home in what was asked for. */
  readonly total: PublishedCount | null;
  readonly rows: readonly PublishedRow[];
  readonly elsewhere: readonly RowElsewhere[];
}

/** A unit with all below it, or the whole company; in one country, or in all. */
export interface PublishedScope {
  readonly unit: string | null;
  readonly country: string | null;
}

type CountRow = Counts & { groups: string; exact: boolean };
type Row = CountRow & { kind: 'total' | 'row' | 'elsewhere'; key: string } & ElsewhereRow;
export type ElsewhereRow = {
  key: string;
  code: string | null;
  name: string | null;
  row: string | null;
  home: string | null;
};

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
    const asked = new Asked(programmeId, days);
    const rows = await this.database.query<CountRow & { day: string }>(
      `SELECT day::text AS day, groups, exact, ${counts} FROM published_count
       WHERE programme_id = ${asked.programme} AND day = ANY(${asked.day}::date[])
         AND org_unit_id ${asked.unit(unit)} AND country ${asked.country(country)} AND NOT directly
       ORDER BY published_count.day`,
      asked.values,
    );
    return rows.map((row) => ({ ...countOf(row), day: row.day }));
  }

  /** Country by country, or of the one country. */
  async byCountry(programmeId: string, day: string, scope: PublishedScope): Promise<PublishedTable> {
    const { unit, country } = scope;
    const asked = new Asked(programmeId, day);
    const total = totalSql(asked, scope);
    const countries = country === null ? 'IS NOT NULL' : asked.country(country);
    return this.table(
      `${total}
       UNION ALL
       SELECT 'row', country, NULL, NULL, NULL, NULL, groups, exact, ${counts} FROM published_count
       WHERE programme_id = ${asked.programme} AND day = ${asked.day} AND org_unit_id ${asked.unit(unit)} AND country ${countries} AND NOT directly
       UNION ALL
       SELECT 'elsewhere', c.country, NULL, NULL, ${country === null ? 'CASE WHEN c.inside THEN c.home_country END' : 'NULL'},
         home.code, ${noCounts}
       FROM counted_elsewhere c LEFT JOIN org_unit home ON home.id = c.home_unit_id
       WHERE c.day = ${asked.day} AND c.org_unit_id ${asked.unit(unit)} AND c.country ${countries}`,
      asked,
    );
  }

  /** Of the units just below, and of those directly in the unit under its own key. */
  async byUnit(programmeId: string, day: string, scope: PublishedScope): Promise<PublishedTable> {
    const { unit, country } = scope;
    const asked = new Asked(programmeId, day);
    const total = totalSql(asked, scope);
    const row =
      country === null ? 'c.row_unit_id::text' : 'CASE WHEN c.home_country = c.country THEN c.row_unit_id::text END';
    return this.table(
      `${total}
       UNION ALL
       SELECT 'row', coalesce(p.org_unit_id::text, '${otherCountries}'), u.code, u.name, NULL, NULL, groups, exact, ${counts}
       FROM published_count p LEFT JOIN org_unit u ON u.id = p.org_unit_id
       WHERE p.programme_id = ${asked.programme} AND p.day = ${asked.day} AND p.above_id ${asked.unit(unit)} AND p.country ${asked.country(country)}
         AND (p.org_unit_id IS NOT NULL OR p.directly)
       UNION ALL
       SELECT 'elsewhere', c.org_unit_id::text, u.code, u.name, ${row}, home.code, ${noCounts}
       FROM counted_elsewhere c
       JOIN org_unit u ON u.id = c.org_unit_id LEFT JOIN org_unit home ON home.id = c.home_unit_id
       WHERE c.day = ${asked.day} AND c.above_id ${asked.unit(unit)} AND c.country ${asked.country(country)}`,
      asked,
    );
  }

  /** Of the units themselves, in the one country or in all. */
  async ofUnits(
    programmeId: string,
    day: string,
    units: readonly string[],
    country: string | null,
  ): Promise<readonly PublishedRow[]> {
    const asked = new Asked(programmeId, day);
    const { rows } = await this.table(
      `SELECT 'row' AS kind, p.org_unit_id::text AS key, u.code, u.name, NULL AS row, NULL AS home, groups, exact, ${counts}
       FROM published_count p JOIN org_unit u ON u.id = p.org_unit_id
       WHERE p.programme_id = ${asked.programme} AND p.day = ${asked.day} AND p.org_unit_id ${asked.anyOf(units)}
         AND p.country ${asked.country(country)} AND NOT p.directly`,
      asked,
    );
    return rows;
  }

  /** Of the units themselves, in every country and in all. */
  async allOfUnits(programmeId: string, day: string, units: readonly string[]): Promise<PublishedCount[]> {
    const rows = await this.database.query<CountRow>(
      `SELECT groups, exact, ${counts} FROM published_count
       WHERE programme_id = $1 AND day = $2 AND org_unit_id = ANY($3::uuid[])`,
      [programmeId, day, units],
    );
    return rows.map(countOf);
  }

  private async table(sql: string, asked: Asked): Promise<PublishedTable> {
    const rows = await this.database.query<Row>(sql, asked.values);
    const total = rows.find(({ kind }) => kind === 'total');
    return {
      total: total === undefined ? null : countOf(total),
      rows: rows
        .filter(({ kind }) => kind === 'row')
        .map((row) => ({ ...countOf(row), key: row.key, unit: unitOf(row) })),
      elsewhere: rows.filter(({ kind }) => kind === 'elsewhere').map(elsewhereOf),
    };
  }
}

export function elsewhereOf(found: ElsewhereRow): RowElsewhere {
  const { key, row, home } = found;
  return { key, unit: unitOf(found), home: { row, unit: home } };
}

const counts = countedMetrics.join(', ');
const noCounts = ['groups', 'exact', ...countedMetrics].map(() => 'NULL').join(', ');

function totalSql(asked: Asked, { unit, country }: PublishedScope): string {
  return `SELECT 'total' AS kind, NULL AS key, NULL AS code, NULL AS name, NULL AS row, NULL AS home, groups, exact, ${counts}
    FROM published_count
    WHERE programme_id = ${asked.programme} AND day = ${asked.day} AND org_unit_id ${asked.unit(unit)} AND country ${asked.country(country)} AND NOT directly`;
}

/**
 * The values of a statement, where what is not asked for is another statement: an index finds no `IS NOT DISTINCT FROM`.
 * One plan serves every value, so that none is made for each who asks.
 */
class Asked {
  private readonly parameters = new SqlParameters();
  readonly programme: string;
  readonly day: string;

  constructor(programmeId: string, day: string | readonly string[]) {
    this.programme = this.parameters.addUnseen(programmeId, 'uuid');
    this.day = typeof day === 'string' ? this.parameters.addUnseen(day, 'date') : this.parameters.add(day);
  }

  get values(): unknown[] {
    return this.parameters.values;
  }

  unit(value: string | null): string {
    return value === null ? 'IS NULL' : `= ${this.parameters.addUnseen(value, 'uuid')}`;
  }

  country(value: string | null): string {
    return value === null ? 'IS NULL' : `= ${this.parameters.addUnseen(value, 'text')}`;
  }

  anyOf(units: readonly string[]): string {
    return `= ANY(${this.parameters.add(units)}::uuid[])`;
  }
}

function countOf({ groups, exact, ...row }: CountRow): PublishedCount {
  const entries = countedMetrics.map((metric) => [metric, row[metric]]);
  return { groups, isExact: exact, counts: Object.fromEntries(entries) as Counts };
}

function unitOf({ code, name }: Pick<ElsewhereRow, 'code' | 'name'>): NamedUnit | null {
  return code === null || name === null ? null : { code, name };
}
