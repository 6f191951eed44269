import { describe, expect, it } from '@jest/globals';
import { addInputOf, draftOf, emptyDraft, isToldAtAField, nextDraft, updateInputOf } from './byHandDraft.js';

const ali = {
  givenName: 'Ali',
  familyName: 'Benali',
  email: 'ali@example.com',
  jobTitle: null,
  locale: 'fr',
  timeZone: 'Europe/Paris',
  country: 'FR',
  orgUnit: { name: 'Paris', ancestors: [{ name: 'Group' }, { name: 'France' }] },
};

describe('what is written of a person', () => {
  it('is told without blanks around it, and what is empty is left to the company’s defaults', () => {
    const draft = { ...emptyDraft, givenName: ' Ali ', familyName: 'Benali', email: 'ali@example.com ', country: 'fr' };
    expect(addInputOf(draft)).toEqual({
      givenName: 'Ali',
      familyName: 'Benali',
      email: 'ali@example.com',
      country: 'FR',
      orgUnitPath: null,
      orgUnitAsWritten: false,
      jobTitle: null,
      locale: null,
      timeZone: null,
    });
  });

  it('keeps the place for the next one, and nothing else', () => {
    const draft = { ...draftOf(ali), jobTitle: 'Baker', orgUnitAsWritten: true };
    expect(nextDraft(draft)).toEqual({
      ...emptyDraft,
      orgUnitPath: 'Group / France / Paris',
      locale: 'fr',
      timeZone: 'Europe/Paris',
      country: 'FR',
    });
  });

  it('is told of what changed alone', () => {
    const before = draftOf({ ...ali, jobTitle: 'Baker' });
    expect(updateInputOf(before, { ...before })).toEqual({});
    expect(updateInputOf(before, { ...before, jobTitle: '', country: 'be', familyName: 'Durand ' })).toEqual({
      jobTitle: '',
      country: 'BE',
      familyName: 'Durand',
    });
    expect(updateInputOf(before, { ...before, orgUnitPath: 'Acme/Paris', orgUnitAsWritten: true })).toEqual({
      orgUnitPath: 'Acme/Paris',
      orgUnitAsWritten: true,
    });
  });

  it('is said at its field when it is refused, also where a unit’s name is asked about', () => {
    const told = ['input.email', 'input.orgUnitAsWritten', 'input', null].map((argumentPath) =>
      isToldAtAField({ argumentPath }),
    );
    expect(told).toEqual([true, true, false, false]);
  });
});
