import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, UnitOfWork } from '@sillage/platform';
import { CriteriaQueries } from './criteria.queries.js';
import { allMet } from './criterion-progress.js';
import { LabelEvaluation } from './evaluation.service.js';

const page = 500;

interface Due {
  readonly programmeId: string;
  readonly afterId: string | null;
  readonly expected: boolean;
}

interface Candidate {
  readonly enrolmentId: string;
  readonly personId: string;
  /** The next level; null at the top, where there is nothing more to earn. */
  readonly levelId: string | null;
  readonly openLevelId: string | null;
  readonly status: string | null;
  readonly automatic: boolean;
}

/**
 * Looks at everybody, page by page: who is where the evidence says costs a share of one statement, and only the others
 * are evaluated. What a daily look changes without having been asked to is a missed event, and is reported.
 */
@Injectable()
export class StaleLabels {
  private readonly logger = new Logger(StaleLabels.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly criteria: CriteriaQueries,
    private readonly evaluation: LabelEvaluation,
    private readonly clock: Clock,
  ) {}

  /** Everyone in the programme is looked at again, from the first. */
  async markProgramme(programmeId: string): Promise<void> {
    await this.mark('SELECT $1::uuid AS id', programmeId);
  }

  async markGuide(guideKey: string): Promise<void> {
    await this.mark('SELECT id FROM programme WHERE guide_key = $1', guideKey);
  }

  /** @returns how many people's labels were changed */
  async evaluate(): Promise<number> {
    await this.startTheDay();
    let changed = 0;
    for (let due = await this.nextDue(); due !== null; due = await this.nextDue()) {
      const candidates = await this.candidates(due);
      const changedNow = await this.evaluatePage(due.programmeId, candidates);
      if (changedNow > 0 && !due.expected) {
        this.logger.warn({
          message: 'The daily look changed labels that events had missed',
          count: changedNow,
          ...due,
        });
      }
      changed += changedNow;
      await this.advance(due, candidates);
    }
    return changed;
  }

  private async evaluatePage(programmeId: string, candidates: readonly Candidate[]): Promise<number> {
    const onTheWay = candidates.flatMap((candidate) =>
      candidate.levelId === null ? [] : [{ ...candidate, levelId: candidate.levelId }],
    );
    const progress = await this.criteria.progress(onTheWay, this.clock.now());
    let changed = 0;
    for (const [index, candidate] of onTheWay.entries()) {
      if (isAsItShould(candidate, allMet(progress[index]?.progress ?? []))) continue;
      if (await this.evaluation.evaluate(programmeId, candidate.personId)) changed += 1;
    }
    return changed;
  }

  private async candidates({ programmeId, afterId }: Due): Promise<Candidate[]> {
    return this.database.query(
      `SELECT e.id AS "enrolmentId", e.person_id AS "personId", next.id AS "levelId", b.level_id AS "openLevelId",
         b.status, g.awards_automatically AS automatic
       FROM (SELECT * FROM enrolment WHERE programme_id = $1 AND status = 'ACTIVE' AND ($2::uuid IS NULL OR id > $2)
             ORDER BY id LIMIT $3) e
       JOIN programme g ON g.id = e.programme_id
       LEFT JOIN level held ON held.id = e.level_id
       LEFT JOIN LATERAL (
         SELECT l.id FROM level l WHERE l.programme_id = e.programme_id AND l.retired_at IS NULL
           AND l.rank > coalesce(held.rank, 0) ORDER BY l.rank LIMIT 1) next ON true
       LEFT JOIN label b ON b.programme_id = e.programme_id AND b.person_id = e.person_id
         AND b.status IN ('IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK')
       ORDER BY e.id`,
      [programmeId, afterId, page],
    );
  }

  private async mark(programmes: string, key: string): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.query(
        `INSERT INTO label_evaluation (programme_id, due_at, expected) SELECT id, $2, true FROM (${programmes}) p
         ON CONFLICT (programme_id) DO UPDATE SET due_at = excluded.due_at, after_id = NULL, expected = true`,
        [key, this.clock.now()],
      ),
    );
  }

  private async startTheDay(): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.query(
        `INSERT INTO label_evaluation (programme_id, due_at)
         SELECT id, $1::timestamptz + interval '1 day' FROM programme ON CONFLICT (programme_id) DO NOTHING`,
        [tx.now],
      ),
    );
  }

  private async nextDue(): Promise<Due | null> {
    const [due] = await this.database.query<Due>(
      `SELECT programme_id AS "programmeId", after_id AS "afterId", expected FROM label_evaluation
       WHERE due_at <= $1 ORDER BY due_at LIMIT 1`,
      [this.clock.now()],
    );
    return due ?? null;
  }

  private async advance({ programmeId }: Due, candidates: readonly Candidate[]): Promise<void> {
    const last = candidates.at(-1)?.enrolmentId ?? null;
    const finished = candidates.length < page;
    await this.unitOfWork.run((tx) =>
      finished
        ? tx.query(
            `UPDATE label_evaluation SET after_id = NULL, expected = false, due_at = $2::timestamptz + interval '1 day'
             WHERE programme_id = $1`,
            [programmeId, tx.now],
          )
        : tx.query('UPDATE label_evaluation SET after_id = $2 WHERE programme_id = $1', [programmeId, last]),
    );
  }
}

function isAsItShould({ status, levelId, openLevelId, automatic }: Candidate, met: boolean): boolean {
  if (status === null || openLevelId !== levelId) return false;
  if (status === 'SUBMITTED') return true;
  if (!met) return status !== 'READY';
  return !automatic && status !== 'IN_PROGRESS';
}
