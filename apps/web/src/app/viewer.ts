import { createContext, use } from 'react';
import { graphql, type ResultOf } from '../graphql/graphql.js';

export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      person {
        id
        displayName
        givenName
        familyName
        locale
        timeZone
      }
      roles {
        role
      }
      notifications(first: 1, unreadOnly: true) {
        nodes {
          id
        }
      }
    }
  }
`);

type ViewerAnswer = NonNullable<ResultOf<typeof viewerQuery>['viewer']>;

export type Role = ViewerAnswer['roles'][number]['role'];

export type Viewer = ViewerAnswer;

export const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside SignedIn');
  return viewer;
}

const READS_FIGURES: Role[] = ['HR_ANALYST', 'PROGRAMME_MANAGER', 'LOCAL_LEAD', 'ADMIN'];
const LOOKS_AFTER_PROGRAMME: Role[] = ['PROGRAMME_MANAGER', 'LOCAL_LEAD'];
const SCHEDULES_SESSIONS: Role[] = ['TRAINER', 'PROGRAMME_MANAGER', 'ADMIN'];

export function readsFigures(viewer: Viewer): boolean {
  return viewer.roles.some(({ role }) => READS_FIGURES.includes(role));
}

export function looksAfterProgramme(viewer: Viewer): boolean {
  return viewer.roles.some(({ role }) => LOOKS_AFTER_PROGRAMME.includes(role));
}

export function runsSillage(viewer: Viewer): boolean {
  return viewer.roles.some(({ role }) => role === 'ADMIN');
}

export function schedulesSessions(viewer: Viewer): boolean {
  return viewer.roles.some(({ role }) => SCHEDULES_SESSIONS.includes(role));
}
