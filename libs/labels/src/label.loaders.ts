import { Injectable } from '@nestjs/common';
import { BatchLoader, Clock, type RequestContext } from '@sillage/platform';
import { Programmes, type LevelRow } from '@sillage/programmes';
import { CriteriaQueries, type Aim } from './criteria.queries.js';
import type { CriterionProgressRow } from './criterion-progress.js';
import { nextLevel } from './evaluation.service.js';
import { LabelQueries, type LabelRow } from './label.queries.js';
import { LabelReviewQueries, type SendBackRow } from './label-review.queries.js';

export interface EnrolmentAim {
  readonly enrolmentId: string;
  readonly programmeId: string;
  readonly levelId: string | null;
}

/** The next level to reach; left out at the top. */
@Injectable()
export class NextLevelLoader extends BatchLoader<EnrolmentAim, LevelRow> {
  constructor(private readonly programmes: Programmes) {
    super();
  }

  override async batch(aims: readonly EnrolmentAim[]): Promise<ReadonlyMap<EnrolmentAim, LevelRow>> {
    const held = aims.flatMap(({ levelId }) => (levelId === null ? [] : [levelId]));
    const [levels, heldLevels] = await Promise.all([
      this.programmes.levelsOf(aims.map(({ programmeId }) => programmeId)),
      this.programmes.levelsByIds(held),
    ]);
    const ranks = new Map(heldLevels.map(({ id, rank }) => [id, rank]));
    const ofProgramme = Map.groupBy(levels, ({ programmeId }) => programmeId);
    const found = new Map<EnrolmentAim, LevelRow>();
    for (const aim of aims) {
      const rank = aim.levelId === null ? 0 : (ranks.get(aim.levelId) ?? 0);
      const next = nextLevel(ofProgramme.get(aim.programmeId) ?? [], rank);
      if (next !== null) found.set(aim, next);
    }
    return found;
  }
}

/** Progress towards a level or its renewal, with its evidence. */
@Injectable()
export class ProgressLoader extends BatchLoader<Aim, CriterionProgressRow[]> {
  constructor(
    private readonly criteria: CriteriaQueries,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async batch(aims: readonly Aim[]): Promise<ReadonlyMap<Aim, CriterionProgressRow[]>> {
    const answers = await this.criteria.progress(aims, this.clock.now());
    return new Map(answers.map(({ progress, ...aim }) => [aim, progress]));
  }
}

/** All labels of an enrolment, the newest first. */
@Injectable()
export class EnrolmentLabelsLoader extends BatchLoader<string, LabelRow[]> {
  constructor(private readonly labels: LabelQueries) {
    super();
  }

  override async batch(
    enrolmentIds: readonly string[],
    { actor }: RequestContext,
  ): Promise<ReadonlyMap<string, LabelRow[]>> {
    if (actor === null) return new Map();
    return Map.groupBy(await this.labels.ofEnrolments(actor, enrolmentIds), ({ enrolmentId }) => enrolmentId ?? '');
  }
}

/** The label in force of a person in a programme, where the viewer may see it. */
@Injectable()
export class PersonLabelLoader extends BatchLoader<{ personId: string; programme: string }, LabelRow> {
  constructor(private readonly labels: LabelQueries) {
    super();
  }

  override async batch(keys: readonly { personId: string; programme: string }[], { actor }: RequestContext) {
    const found = new Map<{ personId: string; programme: string }, LabelRow>();
    if (actor === null) return found;
    for (const [programme, wanted] of Map.groupBy(keys, (key) => key.programme)) {
      const people = wanted.map(({ personId }) => personId);
      for (const label of await this.labels.inForce(actor, people, programme)) {
        found.set({ personId: label.personId, programme }, label);
      }
    }
    return found;
  }
}

/** How often a label went back to the person before, by the label's id. */
@Injectable()
export class SendBackLoader extends BatchLoader<string, SendBackRow[]> {
  constructor(private readonly reviews: LabelReviewQueries) {
    super();
  }

  override async batch(labelIds: readonly string[]): Promise<ReadonlyMap<string, SendBackRow[]>> {
    return Map.groupBy(await this.reviews.sendBacks(labelIds), ({ labelId }) => labelId);
  }
}
