import { Injectable } from '@nestjs/common';
import { guideAcknowledged, guideVersionPublished } from '@sillage/guides';
import { mentorshipStarted } from '@sillage/mentorship';
import { Clock, Database, Subscribe, Sweep, type Transaction } from '@sillage/platform';
import {
  enrolmentFounderNamed,
  enrolmentLabelChanged,
  enrolmentLeft,
  enrolmentResumed,
  enrolmentStarted,
  programmeCriteriaChanged,
} from '@sillage/programmes';
import { sessionAttended } from '@sillage/webinars';
import { LabelEvaluation } from './evaluation.service.js';
import { LabelService } from './label.service.js';
import { StaleLabels } from './stale-labels.js';

type OfPerson = { programmeId: string; personId: string };

/** Evaluates whoever an event may have brought further. Each event only says whom to look at. */
@Injectable()
export class LabelSubscribers {
  constructor(
    private readonly evaluation: LabelEvaluation,
    private readonly labels: LabelService,
    private readonly stale: StaleLabels,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Subscribe(enrolmentStarted, 'labels.evaluate-started')
  async onStarted(event: OfPerson): Promise<void> {
    await this.evaluation.evaluate(event.programmeId, event.personId);
  }

  @Subscribe(enrolmentResumed, 'labels.evaluate-resumed')
  async onResumed(event: OfPerson): Promise<void> {
    await this.evaluation.evaluate(event.programmeId, event.personId);
  }

  @Subscribe(enrolmentFounderNamed, 'labels.evaluate-founder')
  async onFounderNamed(event: OfPerson): Promise<void> {
    await this.evaluation.evaluate(event.programmeId, event.personId);
  }

  @Subscribe(enrolmentLeft, 'labels.return-all')
  async onLeft({ programmeId, personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.labels.returnAll(tx, programmeId, personId);
  }

  @Subscribe(sessionAttended, 'labels.evaluate-attended')
  async onAttended(event: OfPerson): Promise<void> {
    await this.evaluation.evaluate(event.programmeId, event.personId);
  }

  @Subscribe(mentorshipStarted, 'labels.evaluate-mentored')
  async onMentored({ programmeId, menteeId }: { programmeId: string; menteeId: string }): Promise<void> {
    await this.evaluation.evaluate(programmeId, menteeId);
  }

  @Subscribe(guideAcknowledged, 'labels.evaluate-acknowledged')
  async onAcknowledged({ guideKey, personId }: { guideKey: string; personId: string }): Promise<void> {
    const programmes = await this.database.query<{ id: string }>(
      `SELECT g.id FROM programme g JOIN enrolment e ON e.programme_id = g.id WHERE g.guide_key = $1 AND e.person_id = $2`,
      [guideKey, personId],
    );
    for (const { id } of programmes) await this.evaluation.evaluate(id, personId);
  }

  /** A mentee's label counts for the mentor. */
  @Subscribe(enrolmentLabelChanged, 'labels.evaluate-mentor')
  async onMenteeLabelled({ programmeId, personId }: OfPerson): Promise<void> {
    const mentors = await this.database.query<{ id: string }>(
      `SELECT DISTINCT mentor_id AS id FROM mentorship WHERE programme_id = $1 AND mentee_id = $2`,
      [programmeId, personId],
    );
    for (const { id } of mentors) await this.evaluation.evaluate(programmeId, id);
  }

  @Subscribe(programmeCriteriaChanged, 'labels.evaluate-programme')
  async onCriteriaChanged({ programmeId }: { programmeId: string }): Promise<void> {
    await this.stale.markProgramme(programmeId);
  }

  @Subscribe(guideVersionPublished, 'labels.evaluate-readers')
  async onGuidePublished({ guideKey }: { guideKey: string }): Promise<void> {
    await this.stale.markGuide(guideKey);
  }

  /** Looks at every enrolment once a day, and at once at those of a programme that changed. */
  @Sweep({ name: 'evaluate-labels', everySeconds: 30 })
  async evaluateStale(): Promise<void> {
    await this.stale.evaluate();
  }

  @Sweep({ name: 'lapse-labels', everySeconds: 3600 })
  async lapse(): Promise<void> {
    const due = await this.database.query<{ id: string }>(
      `SELECT b.id FROM label b JOIN programme g ON g.id = b.programme_id
       WHERE b.status = 'AWARDED' AND b.expires_at < $1::timestamptz - g.grace_days * interval '1 day'
       ORDER BY b.expires_at LIMIT 5000`,
      [this.clock.now()],
    );
    for (const { id } of due) await this.labels.lapse(id);
  }
}
