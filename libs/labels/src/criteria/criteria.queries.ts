import { Injectable } from '@nestjs/common';
import { Database, SqlParameters } from '@sillage/platform';
import { progressAt } from './criterion-facts.js';
import { readProgress, type CriterionProgressRow, type ProgressJson } from './criterion-progress.js';

export interface Aim {
  readonly enrolmentId: string;
  readonly levelId: string;
  /** What the renewal of that level asks for, instead of what earns it. */
  readonly renewal?: boolean;
}

export interface AimProgress extends Aim {
  readonly progress: CriterionProgressRow[];
}

/** A level that asks for nothing is earned by nobody; a renewal may ask for nothing. */
export function isMet({ renewal = false, progress }: Pick<AimProgress, 'renewal' | 'progress'>): boolean {
  return (renewal || progress.length > 0) && progress.every(({ met }) => met);
}

/** How far people are towards levels, with the facts that say so: one statement, however many people and criteria. */
@Injectable()
export class CriteriaQueries {
  constructor(private readonly database: Database) {}

  /**
   * @param now for criteria that count months
   * @returns one answer for each aim, in their order
   */
  async progress(aims: readonly Aim[], now: Date): Promise<AimProgress[]> {
    if (aims.length === 0) return [];
    const parameters = new SqlParameters();
    const aimed = [
      parameters.addUnseen(
        aims.map(({ enrolmentId }) => enrolmentId),
        'uuid[]',
      ),
      parameters.addUnseen(
        aims.map(({ levelId }) => levelId),
        'uuid[]',
      ),
      parameters.addUnseen(
        aims.map(({ renewal }) => renewal ?? false),
        'boolean[]',
      ),
    ];
    const progress = progressAt({
      enrolment: 'e',
      levelId: 'aimed.level_id',
      renewal: 'aimed.renewal',
      moment: parameters.addUnseen(now, 'timestamptz'),
      language: null,
    });
    const rows = await this.database.query<{ place: number; progress: ProgressJson }>(
      `SELECT aimed.place::int, ${progress} AS progress
       FROM unnest(${aimed.join(', ')}) WITH ORDINALITY AS aimed(enrolment_id, level_id, renewal, place)
       JOIN enrolment e ON e.id = aimed.enrolment_id`,
      parameters.values,
    );
    const byPlace = new Map(rows.map(({ place, progress: read }) => [place, readProgress(read)]));
    return aims.map((aim, index) => ({ ...aim, progress: byPlace.get(index + 1) ?? [] }));
  }
}
