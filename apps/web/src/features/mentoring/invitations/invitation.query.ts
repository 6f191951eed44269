import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const suggestionsQuery = graphql(`
  query MentorSuggestions($programme: String!) {
    mentorSuggestions(programme: $programme, first: 6) {
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

export type Suggestion = ResultOf<typeof suggestionsQuery>['mentorSuggestions'][number];

/** Colleagues by name, with whom of them I may offer to accompany. */
export const inviteesQuery = graphql(`
  query Invitees($search: String!, $programme: String!) {
    people(filter: { search: $search }, first: 6) {
      nodes {
        id
        displayName
        givenName
        familyName
        jobTitle
        country
        orgUnit {
          name
        }
        viewerMayInvite(programme: $programme)
      }
    }
  }
`);

export type Invitee = ResultOf<typeof inviteesQuery>['people']['nodes'][number];

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
