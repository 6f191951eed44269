import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@sillage/platform';
import { CriteriaQueries, isMet } from './criteria.queries.js';
import { LabelEvaluation } from './evaluation.service.js';
import { LabelStatus } from './label.entity.js';
import { isAwardedByItself, isHandedIn } from './label.policy.js';
import { StaleLabelQueries, type Candidate, type Due } from './stale-label.queries.js';

const pageSize = 500;
/** Other sweeps wait while one runs: a large programme is gone through in several turns. */
const pagesAtATime = 40;

/** So many are named in one line of the log; the audit trail has all of them. */
const namedAtMost = 50;

/** @param unforeseen the people whose change an event should have brought before */
type Changes = { changed: number; unforeseen: string[] };

/**
 * Looks at everybody, page by page: who is where the evidence says costs a share of one statement, and only the others
 * are evaluated. What a daily look changes without having been asked to, and without months having passed, is a missed
 * event, and is reported.
 */
@Injectable()
export class StaleLabels {
  private readonly logger = new Logger(StaleLabels.name);

  constructor(
    private readonly queries: StaleLabelQueries,
    private readonly criteria: CriteriaQueries,
    private readonly evaluation: LabelEvaluation,
    private readonly clock: Clock,
  ) {}

  /** @returns how many people's labels were changed */
  async evaluate(): Promise<number> {
    await this.queries.startTheDay();
    let total = 0;
    for (let page = 0; page < pagesAtATime; page += 1) {
      const due = await this.queries.nextDue(this.clock.now());
      if (due === null) break;
      const candidates = await this.queries.candidates(due, pageSize);
      const { changed, unforeseen } = await this.evaluatePage(due, candidates);
      if (unforeseen.length > 0) {
        this.logger.warn({
          message: 'The daily look changed labels that events had missed',
          programmeId: due.programmeId,
          count: unforeseen.length,
          people: unforeseen.slice(0, namedAtMost),
        });
      }
      total += changed;
      await this.queries.advance(due, candidates.length < pageSize ? null : (candidates.at(-1)?.enrolmentId ?? null));
    }
    return total;
  }

  private async evaluatePage({ programmeId, expected }: Due, candidates: readonly Candidate[]): Promise<Changes> {
    const aims = candidates.flatMap(({ enrolmentId, levelId }) => (levelId === null ? [] : [{ enrolmentId, levelId }]));
    const met = new Map(
      (await this.criteria.progress(aims, this.clock.now())).map((aim) => [aim.enrolmentId, isMet(aim)]),
    );
    const changes: Changes = { changed: 0, unforeseen: [] };
    for (const candidate of candidates) {
      if (isAsItShould(candidate, met.get(candidate.enrolmentId) ?? false)) continue;
      if (!(await this.evaluated(programmeId, candidate.personId))) continue;
      changes.changed += 1;
      if (!expected && !candidate.withTime) changes.unforeseen.push(candidate.personId);
    }
    return changes;
  }

  /** One person's fault must not keep everybody behind them from being looked at. */
  private async evaluated(programmeId: string, personId: string): Promise<boolean> {
    try {
      return await this.evaluation.evaluate(programmeId, personId);
    } catch (error) {
      this.logger.error({ message: 'A label could not be evaluated', programmeId, personId, error });
      return false;
    }
  }
}

/** The same question as the evaluation asks of one person, answered from what one statement read of many. */
function isAsItShould(candidate: Candidate, met: boolean): boolean {
  const { status, levelId, openLevelId, openLevelRetired, automatic, ended } = candidate;
  if (status !== null && isHandedIn(status) && !openLevelRetired) return true;
  if (levelId === null) return status === null;
  if (openLevelId !== levelId) return false;
  if (met && isAwardedByItself(automatic, ended)) return false;
  return status === (met ? LabelStatus.READY : LabelStatus.IN_PROGRESS);
}
