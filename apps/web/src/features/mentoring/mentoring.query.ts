import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const mentoringQuery = graphql(`
  query Mentoring($programme: String!) {
    viewer {
      person {
        id
        enrolment(programme: $programme) {
          id
          status
          freePlaces
          viewerMayInvite
          viewerMayAskForMentor
          needsMentor
        }
      }
    }
    invitations(programme: $programme) {
      id
      direction
      status
      message
      createdAt
      expiresAt
      sentByViewer
      viewerMayAccept
      viewerMayDecline
      viewerMayCancel
      cannotAcceptBecause
      acceptingEnrols
      mentor {
        ...PersonInMentoring
      }
      mentee {
        ...PersonInMentoring
      }
    }
    mentorships(programme: $programme) {
      id
      status
      startedAt
      endedAt
      completesAt
      mentorPaused
      viewerMayEnd
      viewerMayNote
      viewerMayAddGoal
      goalsAtMost
      goals {
        id
        title
        doneAt
      }
      checkIns {
        id
        heldOn
        note
        nextOn
      }
      mentor {
        ...PersonInMentoring
      }
      mentee {
        ...PersonInMentoring
      }
    }
  }

  fragment PersonInMentoring on Person {
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
`);

export type MentoringAnswer = ResultOf<typeof mentoringQuery>;
export type Invitation = MentoringAnswer['invitations'][number];
export type Mentorship = MentoringAnswer['mentorships'][number];
export type PersonInMentoring = Invitation['mentor'];
export type Goal = Mentorship['goals'][number];
export type CheckIn = Mentorship['checkIns'][number];
