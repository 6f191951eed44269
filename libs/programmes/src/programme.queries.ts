import { Injectable } from '@nestjs/common';
import { Database, type Reading, type Selection } from '@sillage/platform';
import { criterionRow, type CriterionRow } from './criterion-row.js';
import type { Level } from './level.entity.js';
import type { Programme } from './programme.entity.js';
import { programmeShape } from './programme.shape.js';
import type { ProgrammeType } from './programme.types.js';
import { textIn } from './translations.js';

/** Without its texts, which depend on who reads them. */
export type ProgrammeRow = Omit<
  Programme,
  'createdAt' | 'name' | 'description' | 'translations' | 'translationsForReaders'
>;
export type LevelRow = Pick<Level, 'id' | 'programmeId' | 'key' | 'rank' | 'validityMonths'>;

/** Of the programme `row`, as a `ProgrammeRow`. */
export const programmeColumns = (row: string): string => `${row}.id, ${row}.key, ${row}.source_locale AS "sourceLocale",
  ${row}.guide_key AS "guideKey", ${row}.mentor_capacity AS "mentorCapacity", ${row}.invitation_days AS "invitationDays",
  ${row}.awards_automatically AS "awardsAutomatically", ${row}.grace_days AS "graceDays", ${row}.companion_days AS "companionDays",
  ${row}.goal_share AS "goalShare", ${row}.goal_on::text AS "goalOn", ${row}.archived_at AS "archivedAt", ${row}.revision`;
const levelColumns = `id, programme_id AS "programmeId", key, rank, validity_months AS "validityMonths"`;

/** Programmes, which everyone signed in may read. */
@Injectable()
export class Programmes {
  constructor(private readonly database: Database) {}

  /** All of them, the oldest first, with what is asked of them. */
  async readAll(asked: Selection, reading: Reading): Promise<ProgrammeType[]> {
    const rows = await this.database.query<{ programme: ProgrammeType }>(
      `SELECT ${programmeShape.json(asked, 'g', reading)} AS programme FROM programme g ORDER BY g.created_at, g.key`,
      reading.parameters.values,
    );
    return rows.map(({ programme }) => programmeShape.finish(programme, asked, reading));
  }

  /** One of them, with what is asked of it. */
  async read(key: string, asked: Selection, reading: Reading): Promise<ProgrammeType | null> {
    const [row] = await this.database.query<{ programme: ProgrammeType }>(
      `SELECT ${programmeShape.json(asked, 'g', reading)} AS programme FROM programme g
       WHERE g.key = ${reading.parameters.addUnseen(key, 'text')}`,
      reading.parameters.values,
    );
    return row === undefined ? null : programmeShape.finish(row.programme, asked, reading);
  }

  async findByKey(key: string): Promise<ProgrammeRow | null> {
    const [row] = await this.database.query<ProgrammeRow>(
      `SELECT ${programmeColumns('p')} FROM programme p WHERE p.key = $1`,
      [key],
    );
    return row ?? null;
  }

  /** The levels that can be reached now, the lowest first. */
  async levelsOf(programmeIds: readonly string[]): Promise<LevelRow[]> {
    return this.database.query(
      `SELECT ${levelColumns} FROM level WHERE programme_id = ANY($1::uuid[]) AND retired_at IS NULL ORDER BY rank`,
      [programmeIds],
    );
  }

  /** The same of one programme, with what they are called in a language. */
  async namesOfLevels(programmeId: string, locale: string): Promise<Pick<Level, 'key' | 'name' | 'rank'>[]> {
    return this.database.query(
      `SELECT l.key, ${textIn('l', 'name', '$2')} AS name, l.rank FROM level l
       WHERE l.programme_id = $1 AND l.retired_at IS NULL ORDER BY l.rank`,
      [programmeId, locale],
    );
  }

  /** What a programme is called in a language. */
  async nameOf(programmeId: string, locale: string): Promise<string> {
    const [row] = await this.database.query<{ name: string }>(
      `SELECT ${textIn('p', 'name', '$2')} AS name FROM programme p WHERE p.id = $1`,
      [programmeId, locale],
    );
    if (row === undefined) throw new Error('A programme that was there a moment ago is gone.');
    return row.name;
  }

  /** What earns each level, in its order, for a reader of that language; renewal has criteria of its own. */
  async criteriaOf(levelIds: readonly string[], locale: string): Promise<CriterionRow[]> {
    const rows = await this.database.query<{ criterion: CriterionRow }>(
      `SELECT ${criterionRow('c', '$2')} AS criterion FROM criterion c
       WHERE c.level_id = ANY($1::uuid[]) AND NOT c.renewal ORDER BY c.position`,
      [levelIds, locale],
    );
    return rows.map(({ criterion }) => criterion);
  }
}
