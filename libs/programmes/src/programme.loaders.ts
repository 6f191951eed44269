import { Injectable } from '@nestjs/common';
import { BatchLoader, type RequestContext } from '@sillage/platform';
import { Enrolments } from './enrolment.queries.js';
import type { EnrolmentRow } from './enrolment.types.js';
import { Programmes, type CriterionRow, type LevelRow, type ProgrammeRow } from './programme.queries.js';

@Injectable()
export class ProgrammeLoader extends BatchLoader<string, ProgrammeRow> {
  constructor(private readonly programmes: Programmes) {
    super();
  }

  override async batch(ids: readonly string[]): Promise<ReadonlyMap<string, ProgrammeRow>> {
    return new Map((await this.programmes.byIds(ids)).map((row) => [row.id, row]));
  }
}

@Injectable()
export class LevelLoader extends BatchLoader<string, LevelRow> {
  constructor(private readonly programmes: Programmes) {
    super();
  }

  override async batch(ids: readonly string[]): Promise<ReadonlyMap<string, LevelRow>> {
    return new Map((await this.programmes.levelsByIds(ids)).map((row) => [row.id, row]));
  }
}

/** The levels of a programme, by the programme's id. */
@Injectable()
export class ProgrammeLevelsLoader extends BatchLoader<string, LevelRow[]> {
  constructor(private readonly programmes: Programmes) {
    super();
  }

  override async batch(ids: readonly string[]): Promise<ReadonlyMap<string, LevelRow[]>> {
    return Map.groupBy(await this.programmes.levelsOf(ids), (level) => level.programmeId);
  }
}

/** What earns a level, by the level's id. */
@Injectable()
export class LevelCriteriaLoader extends BatchLoader<string, CriterionRow[]> {
  constructor(private readonly programmes: Programmes) {
    super();
  }

  override async batch(ids: readonly string[]): Promise<ReadonlyMap<string, CriterionRow[]>> {
    return Map.groupBy(await this.programmes.criteriaOf(ids), (criterion) => criterion.levelId);
  }
}

export interface EnrolmentKey {
  readonly personId: string;
  readonly programme: string;
}

/** What the viewer may see of people's enrolments: one statement a programme, however many people. */
@Injectable()
export class EnrolmentLoader extends BatchLoader<EnrolmentKey, EnrolmentRow> {
  constructor(private readonly enrolments: Enrolments) {
    super();
  }

  override async batch(
    keys: readonly EnrolmentKey[],
    ctx: RequestContext,
  ): Promise<ReadonlyMap<EnrolmentKey, EnrolmentRow>> {
    const { actor } = ctx;
    if (actor === null) return new Map();
    const found = new Map<EnrolmentKey, EnrolmentRow>();
    for (const [programme, wanted] of Map.groupBy(keys, (key) => key.programme)) {
      const people = wanted.map((key) => key.personId);
      for (const row of await this.enrolments.visible(actor, people, programme)) {
        found.set({ personId: row.personId, programme }, row);
      }
    }
    return found;
  }
}
