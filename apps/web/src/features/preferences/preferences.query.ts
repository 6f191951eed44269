import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const preferencesQuery = graphql(`
  query Preferences {
    viewer {
      calendarUrl
      person {
        id
        email
        timeZone
      }
      preferences {
        email
        inApp
        quietHoursStart
        quietHoursEnd
        visibleAsChampion
        openToMentor
      }
    }
  }
`);

export type Preferences = NonNullable<ResultOf<typeof preferencesQuery>['viewer']>['preferences'];

export const updatePreferencesMutation = graphql(`
  mutation UpdatePreferences($input: UpdatePreferencesInput!) {
    updatePreferences(input: $input) {
      preferences {
        email
        inApp
        quietHoursStart
        quietHoursEnd
        visibleAsChampion
        openToMentor
      }
    }
  }
`);

export const renewCalendarUrlMutation = graphql(`
  mutation RenewCalendarUrl($input: RenewCalendarUrlInput!) {
    renewCalendarUrl(input: $input) {
      calendarUrl
    }
  }
`);
