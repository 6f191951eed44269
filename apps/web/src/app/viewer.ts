import { createContext, use } from 'react';
import { graphql, type ResultOf } from '../graphql/graphql.js';

export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      person {
        id
        displayName
        email
        givenName
        familyName
        locale
        timeZone
      }
      capabilities
      hasProgrammes
      notifications(first: 1, unreadOnly: true) {
        nodes {
          id
        }
      }
    }
  }
`);

type ViewerAnswer = NonNullable<ResultOf<typeof viewerQuery>['viewer']>;

export type Viewer = ViewerAnswer;

export const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside SignedIn');
  return viewer;
}
