import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const mentoringQuery = graphql(`
  query Mentoring($programme: String!) {
    viewer {
      person {
        id
        enrolment(programme: $programme) {
          id
          status
          founder
          mentor {
            id
          }
          label {
            id
          }
        }
      }
    }
    programme(key: $programme) {
      key
      mentorCapacity
    }
    invitations(programme: $programme, status: PENDING) {
      id
      direction
      message
      createdAt
      expiresAt
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

export const lineageQuery = graphql(`
  query Lineage($programme: String!, $personId: ID) {
    lineage(programme: $programme, personId: $personId, depth: 20, first: 300) {
      generation
      descendantCount
      labelledDescendantCount
      person {
        id
        displayName
      }
      ancestors {
        key
        generation
        person {
          id
          displayName
        }
      }
      descendants {
        key
        parentKey
        generation
        labelled
        person {
          id
          displayName
        }
      }
    }
  }
`);

export type Lineage = NonNullable<ResultOf<typeof lineageQuery>['lineage']>;
export type LineageNode = Lineage['descendants'][number];

export const suggestionsQuery = graphql(`
  query MentorSuggestions($programme: String!) {
    mentorSuggestions(programme: $programme, first: 5) {
      reasons
      person {
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
    }
  }
`);

export const acceptMutation = graphql(`
  mutation AcceptInvitation($input: InvitationInput!) {
    acceptInvitation(input: $input) {
      mentorship {
        id
        status
      }
    }
  }
`);

export const declineMutation = graphql(`
  mutation DeclineInvitation($input: InvitationInput!) {
    declineInvitation(input: $input) {
      invitation {
        id
        status
      }
    }
  }
`);

export const cancelMutation = graphql(`
  mutation CancelInvitation($input: InvitationInput!) {
    cancelInvitation(input: $input) {
      invitation {
        id
        status
      }
    }
  }
`);

export const inviteMutation = graphql(`
  mutation InviteMentee($input: InviteMenteeInput!) {
    inviteMentee(input: $input) {
      invitation {
        id
        status
      }
    }
  }
`);

export const requestMutation = graphql(`
  mutation RequestMentor($input: RequestMentorInput!) {
    requestMentor(input: $input) {
      invitation {
        id
        status
      }
    }
  }
`);

export const endMutation = graphql(`
  mutation EndMentorship($input: MentorshipInput!) {
    endMentorship(input: $input) {
      mentorship {
        id
        status
      }
    }
  }
`);
