import { Injectable } from '@nestjs/common';
import { guideAcknowledged, guideVersionPublished } from '@sillage/guides';
import { mentorshipEnded, mentorshipResumed, mentorshipStarted } from '@sillage/mentorship';
import { keepWhatEnded } from '@sillage/people';
import { Subscribe, SubscribeMany, SubscribeWithin, type Transaction } from '@sillage/platform';
import {
  enrolmentFounderNamed,
  enrolmentLabelChanged,
  enrolmentLeft,
  enrolmentResumed,
  enrolmentStarted,
  participationForgotten,
  participationRestored,
  programmeCriteriaChanged,
} from '@sillage/programmes';
import { sessionAttendanceTakenBack, sessionAttended } from '@sillage/webinars';
import { LabelEvaluation } from './evaluation/label-evaluation.service.js';
import { LabelEnds } from './label-ends.js';
import { ReEvaluationQueries } from './evaluation/re-evaluation.queries.js';

type OfPerson = { programmeId: string; personId: string };
type OfMentee = { programmeId: string; menteeId: string };

/** Evaluates whoever an event may have brought further. Each event only says whom to look at. */
@Injectable()
export class LabelSubscribers {
  constructor(
    private readonly evaluation: LabelEvaluation,
    private readonly ends: LabelEnds,
    private readonly queries: ReEvaluationQueries,
  ) {}

  @SubscribeMany(enrolmentStarted, 'labels.evaluate-started')
  async onStarted(people: readonly OfPerson[]): Promise<void> {
    await this.evaluation.evaluateMany(people);
  }

  @SubscribeMany(enrolmentResumed, 'labels.evaluate-resumed')
  async onResumed(people: readonly OfPerson[]): Promise<void> {
    await this.evaluation.evaluateMany(people);
  }

  @SubscribeMany(enrolmentFounderNamed, 'labels.evaluate-founder')
  async onFounderNamed(people: readonly OfPerson[]): Promise<void> {
    await this.evaluation.evaluateMany(people);
  }

  @SubscribeWithin(enrolmentLeft, 'labels.return-all')
  async onLeft({ programmeId, personId, at }: OfPerson & { at?: string }, tx: Transaction): Promise<void> {
    const returned = await this.ends.returnAll(tx, { programmeId, personId });
    if (at !== undefined) await keepWhatEnded(tx, new Date(at), returned);
  }

  @SubscribeWithin(participationRestored, 'labels.give-back')
  async onRestored({ departureIds }: { departureIds: string[] }, tx: Transaction): Promise<void> {
    await this.ends.takeBack(tx, departureIds);
  }

  @SubscribeWithin(participationForgotten, 'labels.forget')
  async onForgotten({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    await this.ends.forget(tx, personId);
  }

  @SubscribeMany(sessionAttended, 'labels.evaluate-attended')
  async onAttended(people: readonly OfPerson[]): Promise<void> {
    await this.evaluation.evaluateMany(people);
  }

  /** Who was ready may be so no longer. */
  @SubscribeMany(sessionAttendanceTakenBack, 'labels.evaluate-absent')
  async onAttendanceTakenBack(people: readonly OfPerson[]): Promise<void> {
    await this.evaluation.evaluateMany(people);
  }

  @SubscribeMany(mentorshipStarted, 'labels.evaluate-mentored')
  async onMentored(mentorships: readonly OfMentee[]): Promise<void> {
    await this.evaluation.evaluateMany(mentorships.map(menteeOf));
  }

  @SubscribeMany(mentorshipResumed, 'labels.evaluate-mentored-again')
  async onMentoredAgain(mentorships: readonly OfMentee[]): Promise<void> {
    await this.evaluation.evaluateMany(mentorships.map(menteeOf));
  }

  /** Having a mentor is over, unless the label was what it ended with. */
  @SubscribeMany(mentorshipEnded, 'labels.evaluate-unmentored')
  async onMentorshipEnded(mentorships: readonly OfMentee[]): Promise<void> {
    await this.evaluation.evaluateMany(mentorships.map(menteeOf));
  }

  @SubscribeMany(guideAcknowledged, 'labels.evaluate-acknowledged')
  async onAcknowledged(read: readonly { guideKey: string; personId: string }[], tx: Transaction): Promise<void> {
    const people = await tx.query<OfPerson>(
      `SELECT DISTINCT e.programme_id AS "programmeId", e.person_id AS "personId"
       FROM unnest($1::text[], $2::uuid[]) AS read(guide_key, person_id)
       JOIN programme g ON g.guide_key = read.guide_key
       JOIN enrolment e ON e.programme_id = g.id AND e.person_id = read.person_id`,
      [read.map(({ guideKey }) => guideKey), read.map(({ personId }) => personId)],
    );
    await this.evaluation.evaluateMany(people);
  }

  /** A mentee's label counts for the mentor. */
  @SubscribeMany(enrolmentLabelChanged, 'labels.evaluate-mentor')
  async onMenteeLabelled(mentees: readonly OfPerson[], tx: Transaction): Promise<void> {
    const mentors = await tx.query<OfPerson>(
      `SELECT DISTINCT m.programme_id AS "programmeId", m.mentor_id AS "personId"
       FROM unnest($1::uuid[], $2::uuid[]) AS labelled(programme_id, person_id)
       JOIN mentorship m ON m.programme_id = labelled.programme_id AND m.mentee_id = labelled.person_id`,
      [mentees.map(({ programmeId }) => programmeId), mentees.map(({ personId }) => personId)],
    );
    await this.evaluation.evaluateMany(mentors);
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

function menteeOf({ programmeId, menteeId }: OfMentee): OfPerson {
  return { programmeId, personId: menteeId };
}
