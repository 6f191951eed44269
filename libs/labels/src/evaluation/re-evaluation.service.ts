import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@sillage/platform';
import { LabelEvaluation } from './label-evaluation.service.js';
import type { LabelStanding } from '../label-standing.js';
import { LabelStandings } from '../label-standing.queries.js';
import { ReEvaluationQueries, type Due } from './re-evaluation.queries.js';

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
export class ReEvaluation {
  private readonly logger = new Logger(ReEvaluation.name);

  constructor(
    private readonly queries: ReEvaluationQueries,
    private readonly standings: LabelStandings,
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
      const standings = await this.standings.page(due.programmeId, { afterId: due.afterId, limit: pageSize });
      const { changed, unforeseen } = await this.evaluatePage(due, standings);
      if (unforeseen.length > 0) {
        this.logger.warn({
          message: 'The daily look changed labels that events had missed',
          programmeId: due.programmeId,
          count: unforeseen.length,
          people: unforeseen.slice(0, namedAtMost),
        });
      }
      total += changed;
      await this.queries.advance(due, standings.length < pageSize ? null : (standings.at(-1)?.enrolmentId ?? null));
    }
    return total;
  }

  private async evaluatePage({ programmeId, expected }: Due, standings: readonly LabelStanding[]): Promise<Changes> {
    const changes: Changes = { changed: 0, unforeseen: [] };
    for (const { personId, withTime } of await this.evaluation.astray(standings)) {
      if (!(await this.evaluated(programmeId, personId))) continue;
      changes.changed += 1;
      if (!expected && !withTime) changes.unforeseen.push(personId);
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
