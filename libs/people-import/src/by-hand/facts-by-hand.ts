import { badInput } from '@sillage/platform';
import { hrColumns, type HrColumn } from '../reading/hr-columns.js';
import { importTexts } from '../people-import.texts.js';
import { namesOf } from '../person-names.js';
import { byHandTexts } from './by-hand.texts.js';

/** What an administrator says of a person, by the columns of HR's file that say the same. */
export type FactsByHand = {
  givenName?: string | null;
  familyName?: string | null;
  email?: string | null;
  country?: string | null;
  locale?: string | null;
  timeZone?: string | null;
  jobTitle?: string | null;
};

const columnOf = {
  givenName: 'given_name',
  familyName: 'family_name',
  email: 'email',
  country: 'country',
  locale: 'locale',
  timeZone: 'time_zone',
  jobTitle: 'job_title',
} as const satisfies Record<keyof FactsByHand, HrColumn>;
const everyFact = Object.keys(columnOf) as (keyof FactsByHand)[];

/**
 * Reads what is said as a cell of HR's file would be read; what is left out, or says nothing, is not among it.
 * @throws DomainError BAD_USER_INPUT, naming what is wrong
 */
export function readFacts(said: FactsByHand): FactsByHand {
  const facts: FactsByHand = {};
  for (const fact of everyFact) {
    const read = hrColumns[columnOf[fact]].cell.reader((reason, details) => {
      throw badInput(`input.${fact}`, importTexts[reason], details);
    })(said[fact] ?? '');
    if (read !== '') facts[fact] = read;
  }
  return facts;
}

/** Both parts of the name, and the name that is shown. @throws DomainError BAD_USER_INPUT without any */
export function namesByHand({ givenName, familyName }: FactsByHand) {
  if (!givenName && !familyName) throw badInput('input.givenName', byHandTexts.nameless);
  return namesOf({ given_name: givenName ?? '', family_name: familyName ?? '', display_name: '' });
}
