import { Injectable } from '@nestjs/common';
import { Sweep } from '@sillage/platform';
import { LabelLapsing } from './label-lapsing.service.js';
import { ReEvaluation } from './evaluation/re-evaluation.service.js';

const lapsesAtATime = 1000;

@Injectable()
export class LabelSweeps {
  constructor(
    private readonly reEvaluation: ReEvaluation,
    private readonly lapsing: LabelLapsing,
  ) {}

  /** Looks at every enrolment once a day, and at once at those of a programme that changed. */
  @Sweep({ name: 'evaluate-labels', everySeconds: 15 })
  async evaluate(): Promise<void> {
    await this.reEvaluation.evaluate();
  }

  /** Every minute: the thousands who were labelled on one day do not lapse over many hours. */
  @Sweep({ name: 'lapse-labels', everySeconds: 60 })
  async lapse(): Promise<void> {
    await this.lapsing.lapse(lapsesAtATime);
  }
}
