import { JourneyPage } from '../src/features/journey/JourneyPage.js';
import { criterion, givenJourney, heldLabel, mentorLevel, pastLabel, usual } from './given-journey.js';
import { inParis, type Reader } from './readers.js';
import { told } from './told.js';

export type Facts = NonNullable<Parameters<typeof givenJourney>[0]>;

export const page = (facts: Facts = {}, reader: Reader = inParis) => {
  const { programme, ...rest } = givenJourney(facts);
  return told(<JourneyPage />, { reader, answers: { Journey: { ...rest, programmes: [programme] } } });
};

export const inFrench: Reader = { language: 'fr', locale: 'fr-FR', timeZone: 'Pacific/Auckland' };

export const allMet = usual.map(({ criterion: { kind } }) => criterion(kind, 1));
export const labelled = { label: heldLabel(), nextLevel: mentorLevel, labels: [pastLabel('AWARDED')] };
/** Where labels are looked at by somebody, and where one can be handed in. */
export const reviewed = { nextLabelComesByItself: false };
export const toSubmit = { ...reviewed, viewerMaySubmitLabel: true };
