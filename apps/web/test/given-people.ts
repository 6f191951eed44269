import type { Programme } from '../src/app/programme.js';
import type { Viewer } from '../src/app/viewer.js';

export const now = new Date('2026-03-12T10:00:00Z');
const dayMs = 86_400_000;

/** So many days from now, as a moment. */
export function inDays(days: number): string {
  return new Date(now.getTime() + days * dayMs).toISOString();
}

/** `Sofia Lindqvist`, whose id says who it is. */
export function givenPerson(displayName: string, facts: { jobTitle?: string; country?: string; unit?: string } = {}) {
  const [givenName = '', ...rest] = displayName.split(' ');
  const { jobTitle = 'Engineer', country = 'FR', unit = 'Research' } = facts;
  return {
    id: displayName.toLowerCase().replaceAll(' ', '-'),
    displayName,
    givenName,
    familyName: rest.join(' '),
    jobTitle,
    country,
    orgUnit: { name: unit },
  };
}

export const me = givenPerson('Amina Diallo');
export const sofia = givenPerson('Sofia Lindqvist');
export const tomas = givenPerson('Tomás Herrera');
export const noor = givenPerson('Noor Haddad');

type Capability = Viewer['capabilities'][number];

export function givenViewer(...capabilities: Capability[]): Viewer {
  const { id, displayName, givenName, familyName } = me;
  return {
    person: {
      id,
      displayName,
      email: 'amina@example.com',
      givenName,
      familyName,
      locale: 'en-GB',
      timeZone: 'Europe/Paris',
    },
    capabilities,
    hasProgrammes: true,
    notifications: { nodes: [] },
  };
}

export function givenProgramme(facts: Partial<Programme> = {}): Programme {
  return {
    key: 'social-media',
    name: 'Social media champions',
    description: 'Speak about your work where the world talks.',
    levels: [
      { key: 'champion', name: 'Champion', rank: 1 },
      { key: 'mentor', name: 'Mentor', rank: 2 },
    ],
    guide: { key: 'good-practices' },
    viewerCapabilities: [],
    archivedAt: null,
    ...facts,
  };
}
