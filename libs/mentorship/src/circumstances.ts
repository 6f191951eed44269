import { isSeen } from '@sillage/people';
import { isOfArchived } from '@sillage/programmes';
import { isPending } from './invitations/invitation-states.js';
import { mentorPlaces, type MentorPlaces } from './mentor-capacity.js';
import { isUnderWay } from './mentorship-states.js';

/** What is known of somebody as a mentor; whoever holds no label has no places. */
export type AsMentor = {
  readonly labelled: boolean;
  readonly active: boolean;
  readonly visible: boolean;
  readonly places: MentorPlaces | null;
};

/** `mentored` by somebody who takes part: whose mentor takes a pause may look again. */
export type AsMentee = { readonly enrolled: boolean; readonly mentored: boolean };

/** What is known of two people when one of them asks the other. */
export type Circumstances = {
  readonly mentor: AsMentor;
  readonly mentee: AsMentee;
  readonly pendingBetweenThem: boolean;
  /** The mentee is above the mentor in the lineage. */
  readonly wouldCloseARing: boolean;
};

type InProgramme = { readonly programme: string; readonly person: string };

// Each is the SQL expression of one of these types as JSON, by SQL expressions of ids. What depends on the reader alone is
// worked out once for a whole list of colleagues: nothing of the other one may stand in the same subquery.

export function asMentor({ programme, person }: InProgramme, moment: string): string {
  return `(SELECT json_build_object('labelled', as_mentor.level_id IS NOT NULL,
      'active', coalesce(as_mentor.status = 'ACTIVE' AND NOT ${isOfArchived(programme)}, false), 'visible', ${isSeen(person)},
      'places', CASE WHEN as_mentor.level_id IS NOT NULL THEN (SELECT row_to_json(places)
        FROM ${mentorPlaces({ programme, mentor: person }, moment)} places) END)
    FROM (SELECT) AS one
    LEFT JOIN enrolment as_mentor ON as_mentor.programme_id = ${programme} AND as_mentor.person_id = ${person})`;
}

export function asMentee({ programme, person }: InProgramme): string {
  return `(SELECT json_build_object(
      'enrolled', coalesce(as_mentee.status = 'ACTIVE' AND NOT ${isOfArchived(programme)}, false),
      'mentored', ${isMentored({ programme, person })})
    FROM (SELECT) AS one
    LEFT JOIN enrolment as_mentee ON as_mentee.programme_id = ${programme} AND as_mentee.person_id = ${person})`;
}

export function circumstancesOf(
  { programme, mentor, mentee }: { programme: string; mentor: string; mentee: string },
  moment: string,
): string {
  return `json_build_object(
    'mentor', ${asMentor({ programme, person: mentor }, moment)},
    'mentee', ${asMentee({ programme, person: mentee })},
    'pendingBetweenThem', EXISTS (SELECT FROM invitation asked WHERE asked.programme_id = ${programme}
      AND least(asked.mentor_id, asked.mentee_id) = least(${mentor}, ${mentee})
      AND greatest(asked.mentor_id, asked.mentee_id) = greatest(${mentor}, ${mentee}) AND ${isPending('asked', moment)}),
    'wouldCloseARing', ${wouldCloseARing({ programme, mentor, mentee })})`;
}

/**
 * An SQL condition, by the name of a row of `invitation`: an offer to somebody who has a mentor, or who stands above the one
 * who offers. Whom it was made to can only decline it.
 */
export function canOnlyBeDeclined(invitation: string): string {
  const [programme, mentor, mentee] = [
    `${invitation}.programme_id`,
    `${invitation}.mentor_id`,
    `${invitation}.mentee_id`,
  ];
  return `(${invitation}.direction = 'OFFER' AND (${isMentored({ programme, person: mentee })}
    OR ${wouldCloseARing({ programme, mentor, mentee })}))`;
}

/** As a mentor sees it who may not know where the colleague stands in the chains: nothing there stands in the way. */
export function withoutWhatIsHidden(known: Circumstances): Circumstances {
  return { ...known, mentee: { ...known.mentee, mentored: false }, wouldCloseARing: false };
}

function isMentored({ programme, person }: InProgramme): string {
  return `EXISTS (SELECT FROM mentorship ongoing
    JOIN enrolment with_whom ON with_whom.programme_id = ongoing.programme_id AND with_whom.person_id = ongoing.mentor_id
    WHERE ongoing.programme_id = ${programme} AND ongoing.mentee_id = ${person} AND ${isUnderWay('ongoing')}
      AND with_whom.status = 'ACTIVE')`;
}

function wouldCloseARing({ programme, mentor, mentee }: Record<'programme' | 'mentor' | 'mentee', string>): string {
  return `EXISTS (SELECT FROM lineage below JOIN lineage above ON below.path <@ above.path
    WHERE below.programme_id = ${programme} AND below.person_id = ${mentor}
      AND above.programme_id = ${programme} AND above.person_id = ${mentee})`;
}
