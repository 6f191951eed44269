import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import { adoptionSql, type countedMetrics, type Grouping, type Source } from './adoption.sql.js';
import type { UnitSizes } from './two-way-table.js';

export type Counts = Record<(typeof countedMetrics)[number], number>;

/** The figures of a scope, and the people of each unit on the way down to it, as one statement saw them. */
export interface CountedAdoption {
  readonly total: Counts;
  /** By the group's key; a group without people is not there. */
  readonly groups: ReadonlyMap<string, Counts>;
  readonly sizesOf: (unit: string) => UnitSizes;
}

export interface AdoptionQuestion {
  readonly programmeId: string;
  /** Now, or the day whose snapshot is read. */
  readonly at: Date | string;
  readonly units: readonly string[];
  readonly country: string | null;
  readonly grouping: Grouping;
  /** Units whose people by part and country the suppression needs. */
  readonly sized: readonly string[];
}

type Row = Counts & {
  what: 'FIGURES' | 'PEOPLE';
  key: string | null;
  is_total: boolean;
  unit: string;
  part: string;
  country: string;
};

const nobody: Counts = {
  headcount: 0,
  invited: 0,
  enrolled: 0,
  acknowledged: 0,
  trained: 0,
  labelled: 0,
  mentoring: 0,
  retained90: 0,
};

@Injectable()
export class AdoptionQueries {
  constructor(private readonly database: Database) {}

  async count(question: AdoptionQuestion): Promise<CountedAdoption> {
    const source: Source = typeof question.at === 'string' ? 'DAY' : 'LIVE';
    const rows = await this.database.query<Row>(adoptionSql(source, question.grouping), [
      question.programmeId,
      question.at,
      question.units,
      question.country,
      question.sized,
    ]);
    const figures = rows.filter((row) => row.what === 'FIGURES');
    const sizes = new Map<string, Map<string, Map<string, number>>>();
    for (const { what, unit, part, country, headcount } of rows) {
      if (what !== 'PEOPLE') continue;
      const parts = sizes.get(unit) ?? new Map<string, Map<string, number>>();
      const countries = parts.get(part) ?? new Map<string, number>();
      sizes.set(unit, parts.set(part, countries.set(country, headcount)));
    }
    return {
      total: figures.find((row) => row.is_total && row.headcount !== null) ?? nobody,
      groups: new Map(figures.flatMap((row) => (row.is_total || row.key === null ? [] : [[row.key, row]]))),
      sizesOf: (unit) => sizes.get(unit) ?? new Map(),
    };
  }

  /** The first and the last day that have a snapshot, and whether this one has. */
  async days(programmeId: string, day: string): Promise<{ first: string | null; last: string | null; has: boolean }> {
    const [row] = await this.database.query<{ first: string | null; last: string | null; has: boolean }>(
      `SELECT min(day)::text AS first, max(day)::text AS last, coalesce(bool_or(day = $2::date), false) AS has
       FROM adoption_day WHERE programme_id = $1`,
      [programmeId, day],
    );
    return row ?? { first: null, last: null, has: false };
  }
}
