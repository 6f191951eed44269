import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import type { Criterion } from './criterion.entity.js';
import type { Level } from './level.entity.js';
import type { Programme } from './programme.entity.js';

export type ProgrammeRow = Omit<Programme, 'createdAt'>;
export type LevelRow = Pick<Level, 'id' | 'programmeId' | 'key' | 'name' | 'rank' | 'validityMonths'>;
export type CriterionRow = Pick<Criterion, 'id' | 'levelId' | 'kind' | 'argument' | 'required'> & {
  /** The name of the level that HOLDS_LEVEL asks for. */
  heldLevel: string | null;
};

const programmeColumns = `id, key, name, description, guide_key AS "guideKey", mentor_capacity AS "mentorCapacity",
  invitation_days AS "invitationDays", minimum_group_size AS "minimumGroupSize",
  awards_automatically AS "awardsAutomatically", grace_days AS "graceDays"`;
const levelColumns = `id, programme_id AS "programmeId", key, name, rank, validity_months AS "validityMonths"`;

/** Programmes, which everyone signed in may read. */
@Injectable()
export class Programmes {
  constructor(private readonly database: Database) {}

  async all(): Promise<ProgrammeRow[]> {
    return this.database.query(`SELECT ${programmeColumns} FROM programme ORDER BY created_at, key`);
  }

  async findByKey(key: string): Promise<ProgrammeRow | null> {
    const [row] = await this.database.query<ProgrammeRow>(`SELECT ${programmeColumns} FROM programme WHERE key = $1`, [
      key,
    ]);
    return row ?? null;
  }

  async byIds(ids: readonly string[]): Promise<ProgrammeRow[]> {
    return this.database.query(`SELECT ${programmeColumns} FROM programme WHERE id = ANY($1::uuid[])`, [ids]);
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

  /** Levels by id, retired ones too. */
  async levelsByIds(ids: readonly string[]): Promise<LevelRow[]> {
    return this.database.query(`SELECT ${levelColumns} FROM level WHERE id = ANY($1::uuid[])`, [ids]);
  }

  /** What earns each level, in its order; renewal has criteria of its own. */
  async criteriaOf(levelIds: readonly string[]): Promise<CriterionRow[]> {
    return this.database.query(
      `SELECT c.id, c.level_id AS "levelId", c.kind, c.argument, c.required, held.name AS "heldLevel"
       FROM criterion c JOIN level l ON l.id = c.level_id
       LEFT JOIN level held ON c.kind = 'HOLDS_LEVEL' AND held.programme_id = l.programme_id AND held.key = c.argument
         AND held.retired_at IS NULL
       WHERE c.level_id = ANY($1::uuid[]) AND NOT c.renewal ORDER BY c.position`,
      [levelIds],
    );
  }
}
