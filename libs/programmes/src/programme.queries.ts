import { Injectable } from '@nestjs/common';
import { Database, type Reading, type Selection } from '@sillage/platform';
import { criterionRow, type CriterionRow } from './criterion-row.js';
import type { Level } from './level.entity.js';
import type { Programme } from './programme.entity.js';
import { programmeShape } from './programme.shape.js';
import type { ProgrammeType } from './programme.types.js';

export type ProgrammeRow = Omit<Programme, 'createdAt'>;
export type LevelRow = Pick<Level, 'id' | 'programmeId' | 'key' | 'name' | 'rank' | 'validityMonths'>;

const programmeColumns = `id, key, name, description, guide_key AS "guideKey", mentor_capacity AS "mentorCapacity",
  invitation_days AS "invitationDays", minimum_group_size AS "minimumGroupSize",
  awards_automatically AS "awardsAutomatically", grace_days AS "graceDays"`;
const levelColumns = `id, programme_id AS "programmeId", key, name, rank, validity_months AS "validityMonths"`;

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
    const [row] = await this.database.query<ProgrammeRow>(`SELECT ${programmeColumns} FROM programme WHERE key = $1`, [
      key,
    ]);
    return row ?? null;
  }

  /** The programmes whose guide has this key. */
  async idsWithGuide(guideKey: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM programme WHERE guide_key = $1', [guideKey]);
    return rows.map(({ id }) => id);
  }

  /** The levels that can be reached now, the lowest first. */
  async levelsOf(programmeIds: readonly string[]): Promise<LevelRow[]> {
    return this.database.query(
      `SELECT ${levelColumns} FROM level WHERE programme_id = ANY($1::uuid[]) AND retired_at IS NULL ORDER BY rank`,
      [programmeIds],
    );
  }

  /** What earns each level, in its order; renewal has criteria of its own. */
  async criteriaOf(levelIds: readonly string[]): Promise<CriterionRow[]> {
    const rows = await this.database.query<{ criterion: CriterionRow }>(
      `SELECT ${criterionRow('c')} AS criterion FROM criterion c
       WHERE c.level_id = ANY($1::uuid[]) AND NOT c.renewal ORDER BY c.position`,
      [levelIds],
    );
    return rows.map(({ criterion }) => criterion);
  }
}
