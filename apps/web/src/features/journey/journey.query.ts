import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { daysBefore } from '../../kit/time/dayCount.js';
import { thisMinute } from '../../kit/time/thisMinute.js';

export const journeyQuery = graphql(`
  query Journey($programme: String!, $sinceYesterday: DateTime!) {
    viewer {
      person {
        id
        enrolment(programme: $programme) {
          id
          status
          enrolledAt
          founder
          viewerMay
          viewerMaySubmitLabel
          nextLabelComesByItself
          mentor {
            id
            displayName
            givenName
            familyName
            jobTitle
            country
            orgUnit {
              name
            }
          }
          nextLevel {
            key
            name
            rank
          }
          progress {
            current
            met
            state
            criterion {
              id
              kind
              description
              required
            }
            evidence {
              at
              provenance
              summary
            }
          }
          label {
            id
            awardedAt
            expiresAt
            viewerMayReturn
            level {
              key
              name
              rank
            }
            renewal {
              opensAt
              closesAt
              state
              viewerMayRenew
              progress {
                current
                met
                criterion {
                  id
                  kind
                  description
                  required
                }
                evidence {
                  at
                  provenance
                  summary
                }
              }
            }
          }
          labels {
            id
            status
            reason
            submittedAt
            closedAt
            heldSince
            expiresAt
            verificationUrl
            viewerMayPublish
            level {
              key
              name
              rank
            }
          }
        }
      }
    }
    programmes {
      key
      name
      description
      viewerMayEnrol
      levels {
        key
        name
        rank
        criteria {
          id
          kind
          description
          required
        }
      }
    }
    invitations(programme: $programme, status: PENDING) {
      id
      direction
      expiresAt
      sentByViewer
      viewerMayAccept
      acceptingEnrols
      mentor {
        id
        displayName
        givenName
        familyName
      }
      mentee {
        id
        displayName
      }
    }
    mentorships(programme: $programme, status: ACTIVE) {
      id
      mentorPaused
      checkIns {
        nextOn
      }
      mentor {
        id
      }
    }
    sessions(filter: { programme: $programme, registeredOnly: true, from: $sinceYesterday }, first: 10) {
      nodes {
        id
        title
        kind
        startsAt
        endsAt
        status
        viewerMay
        viewerRegistration {
          id
          status
          attendance
        }
      }
    }
  }
`);

type Asked = ResultOf<typeof journeyQuery>;

/** In one programme. */
export type JourneyAnswer = Omit<Asked, 'programmes'> & { programme: Asked['programmes'][number] | null };

/** All programmes are asked for, since the shell asks for all: what is asked below one field is read at once. */
export function answerFor(programmeKey: string, { programmes, ...rest }: Asked): JourneyAnswer {
  return { ...rest, programme: programmes.find(({ key }) => key === programmeKey) ?? null };
}

/** Sessions that began lately can still be gone into. */
export function sinceYesterday(): string {
  return daysBefore(thisMinute(), 1).toISOString();
}

export type JourneyEnrolment = NonNullable<NonNullable<JourneyAnswer['viewer']>['person']['enrolment']>;
export type JourneyLabel = JourneyEnrolment['labels'][number];
export type JourneySession = JourneyAnswer['sessions']['nodes'][number];
export type JourneyInvitation = JourneyAnswer['invitations'][number];
export type JourneyMentorship = JourneyAnswer['mentorships'][number];
/** Without what its person can do about it: of a reviewer, and towards a renewal. */
export type CriterionProgress = Omit<JourneyEnrolment['progress'][number], 'state'>;
export type CriterionKind = CriterionProgress['criterion']['kind'];

export const submitLabelMutation = graphql(`
  mutation SubmitLabel($input: SubmitLabelInput!) {
    submitLabel(input: $input) {
      label {
        id
        status
      }
    }
  }
`);

export const renewLabelMutation = graphql(`
  mutation RenewLabel($input: LabelInput!) {
    renewLabel(input: $input) {
      label {
        id
        expiresAt
      }
    }
  }
`);

export const returnLabelMutation = graphql(`
  mutation ReturnLabel($input: LabelInput!) {
    returnLabel(input: $input) {
      label {
        id
        status
      }
    }
  }
`);

export const publishLabelMutation = graphql(`
  mutation PublishLabel($input: PublishLabelInput!) {
    publishLabel(input: $input) {
      label {
        id
        verificationUrl
      }
    }
  }
`);

export const enrolMutation = graphql(`
  mutation Enrol($input: EnrolInput!) {
    enrol(input: $input) {
      enrolment {
        id
        status
      }
    }
  }
`);

export const pauseMutation = graphql(`
  mutation PauseEnrolment($input: EnrolInput!) {
    pauseEnrolment(input: $input) {
      enrolment {
        id
        status
      }
    }
  }
`);

export const resumeMutation = graphql(`
  mutation ResumeEnrolment($input: EnrolInput!) {
    resumeEnrolment(input: $input) {
      enrolment {
        id
        status
      }
    }
  }
`);

export const leaveMutation = graphql(`
  mutation LeaveProgramme($input: EnrolInput!) {
    leaveProgramme(input: $input) {
      enrolment {
        id
        status
      }
    }
  }
`);
