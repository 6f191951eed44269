import { Injectable } from '@nestjs/common';
import { guideAcknowledged, guideVersionPublished } from '@sillage/guides';
import { mentorshipEnded, mentorshipStarted } from '@sillage/mentorship';
import { Subscribe, SubscribeWithin, type Transaction } from '@sillage/platform';
import {
  enrolmentFounderNamed,
  enrolmentLabelChanged,
  enrolmentLeft,
  enrolmentResumed,
  enrolmentStarted,
  participationForgotten,
  programmeCriteriaChanged,
} from '@sillage/programmes';
import { sessionAttendanceTakenBack, sessionAttended } from '@sillage/webinars';
import { LabelEvaluation } from './evaluation.service.js';
import { LabelEnds } from './label-ends.js';
import { StaleLabelQueries } from './stale-label.queries.js';

type OfPerson = { programmeId: string; personId: string };

/** Evaluates whoever an event may have brought further. Each event only says whom to look at. */
@Injectable()
export class LabelSubscribers {
  constructor(
    private readonly evaluation: LabelEvaluation,
    private readonly ends: LabelEnds,
    private readonly queries: StaleLabelQueries,
  ) {}

  @Subscribe(enrolmentStarted, 'labels.evaluate-started')
  async onStarted({ programmeId, personId }: OfPerson): Promise<void> {
    await this.evaluation.evaluate(programmeId, personId);
  }

  @Subscribe(enrolmentResumed, 'labels.evaluate-resumed')
  async onResumed({ programmeId, personId }: OfPerson): Promise<void> {
    await this.evaluation.evaluate(programmeId, personId);
  }

  @Subscribe(enrolmentFounderNamed, 'labels.evaluate-founder')
  async onFounderNamed({ programmeId, personId }: OfPerson): Promise<void> {
    await this.evaluation.evaluate(programmeId, personId);
  }

  @SubscribeWithin(enrolmentLeft, 'labels.return-all')
  async onLeft({ programmeId, personId }: OfPerson, tx: Transaction): Promise<void> {
    await this.ends.returnAll(tx, { programmeId, personId });
  }

  @SubscribeWithin(participationForgotten, 'labels.forget')
  async onForgotten({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    await this.ends.forget(tx, personId);
  }

  @Subscribe(sessionAttended, 'labels.evaluate-attended')
  async onAttended({ programmeId, personId }: OfPerson): Promise<void> {
    await this.evaluation.evaluate(programmeId, personId);
  }

  /** Who was ready may be so no longer. */
  @Subscribe(sessionAttendanceTakenBack, 'labels.evaluate-absent')
  async onAttendanceTakenBack({ programmeId, personId }: OfPerson): Promise<void> {
    await this.evaluation.evaluate(programmeId, personId);
  }

  @Subscribe(mentorshipStarted, 'labels.evaluate-mentored')
  async onMentored({ programmeId, menteeId }: { programmeId: string; menteeId: string }): Promise<void> {
    await this.evaluation.evaluate(programmeId, menteeId);
  }

  /** Having a mentor is over, unless the label was what it ended with. */
  @Subscribe(mentorshipEnded, 'labels.evaluate-unmentored')
  async onMentorshipEnded({ programmeId, menteeId }: { programmeId: string; menteeId: string }): Promise<void> {
    await this.evaluation.evaluate(programmeId, menteeId);
  }

  @Subscribe(guideAcknowledged, 'labels.evaluate-acknowledged')
  async onAcknowledged({ guideKey, personId }: { guideKey: string; personId: string }, tx: Transaction): Promise<void> {
    const programmes = await tx.query<{ id: string }>(
      `SELECT g.id FROM programme g JOIN enrolment e ON e.programme_id = g.id
       WHERE g.guide_key = $1 AND e.person_id = $2 ORDER BY g.id`,
      [guideKey, personId],
    );
    for (const { id } of programmes) await this.evaluation.evaluate(id, personId);
  }

  /** A mentee's label counts for the mentor. */
  @Subscribe(enrolmentLabelChanged, 'labels.evaluate-mentor')
  async onMenteeLabelled({ programmeId, personId }: OfPerson, tx: Transaction): Promise<void> {
    const mentors = await tx.query<{ id: string }>(
      `SELECT DISTINCT mentor_id AS id FROM mentorship WHERE programme_id = $1 AND mentee_id = $2 ORDER BY mentor_id`,
      [programmeId, personId],
    );
    for (const { id } of mentors) await this.evaluation.evaluate(programmeId, id);
  }

  @Subscribe(programmeCriteriaChanged, 'labels.evaluate-programme')
  async onCriteriaChanged({ programmeId }: { programmeId: string }, tx: Transaction): Promise<void> {
    await this.queries.ask(tx, [programmeId]);
  }

  /** Who was ready may have to read again. */
  @Subscribe(guideVersionPublished, 'labels.evaluate-readers')
  async onGuidePublished({ guideKey }: { guideKey: string }, tx: Transaction): Promise<void> {
    const programmes = await tx.query<{ id: string }>('SELECT id FROM programme WHERE guide_key = $1', [guideKey]);
    await this.queries.ask(
      tx,
      programmes.map(({ id }) => id),
    );
  }
}
