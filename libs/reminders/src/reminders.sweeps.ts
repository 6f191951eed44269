import { Injectable } from '@nestjs/common';
import { Sweep, UnitOfWork } from '@sillage/platform';
import { PlanningService } from './planning.service.js';
import { ReviewsOfTheDay } from './reviews-of-the-day.js';
import { WaitingService } from './waiting.service.js';

@Injectable()
export class RemindersSweeps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly waiting: WaitingService,
    private readonly planning: PlanningService,
    private readonly reviews: ReviewsOfTheDay,
  ) {}

  /** Events tell of each change; this finds what none of them told of (a restored backup, a table mended by hand). */
  @Sweep({ name: 'compare-reminders-with-what-waits', everySeconds: 3600 })
  async compare(): Promise<void> {
    await this.unitOfWork.run((tx) => this.waiting.refresh(tx, 'everybody'));
  }

  @Sweep({ name: 'tell-reviewers', everySeconds: 300 })
  async tellReviewers(): Promise<void> {
    await this.reviews.tell();
  }

  @Sweep({ name: 'plan-reminders', everySeconds: 30 })
  async plan(): Promise<void> {
    await this.planning.plan();
  }
}
