import { Injectable, Logger } from '@nestjs/common';
import { Clock, Sweep } from '@sillage/platform';
import { LabelEnds } from './label-ends.js';
import { StaleLabelQueries } from './stale-label.queries.js';
import { StaleLabels } from './stale-labels.js';

const lapsesAtATime = 1000;

@Injectable()
export class LabelSweeps {
  private readonly logger = new Logger(LabelSweeps.name);

  constructor(
    private readonly stale: StaleLabels,
    private readonly queries: StaleLabelQueries,
    private readonly ends: LabelEnds,
    private readonly clock: Clock,
  ) {}

  /** Looks at every enrolment once a day, and at once at those of a programme that changed. */
  @Sweep({ name: 'evaluate-labels', everySeconds: 15 })
  async evaluateStale(): Promise<void> {
    await this.stale.evaluate();
  }

  /** Every minute: the thousands who were labelled on one day do not lapse over many hours. */
  @Sweep({ name: 'lapse-labels', everySeconds: 60 })
  async lapse(): Promise<void> {
    for (const labelId of await this.queries.toLapse(this.clock.now(), lapsesAtATime)) {
      // One label's fault must not keep everybody behind it in force.
      await this.ends.lapse(labelId).catch((error: unknown) => {
        this.logger.error({ message: 'A label could not lapse', labelId, error });
      });
    }
  }
}
