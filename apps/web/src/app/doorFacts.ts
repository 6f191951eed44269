import { createContext } from 'react';

/** What the server writes into the page for whoever is not signed in. */
export interface DoorFacts {
  isDemo: boolean;
  /** There has never been an administrator. */
  isSetUpOpen: boolean;
}

export function doorFactsOf(page: Pick<Document, 'querySelector'>): DoorFacts {
  return doorFactsIn(page.querySelector<HTMLMetaElement>('meta[name="doors"]')?.content ?? '');
}

function doorFactsIn(told: string): DoorFacts {
  const words = told.split(' ');
  return { isDemo: words.includes('demo'), isSetUpOpen: words.includes('set-up') };
}

export const DoorContext = createContext(doorFactsIn(''));
