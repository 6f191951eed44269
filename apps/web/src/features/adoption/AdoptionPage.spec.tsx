import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { figures, hidden, report, row } from '../../../test/given-adoption.js';
import { now } from '../../../test/given-people.js';
import { inParis, type Reader } from '../../../test/readers.js';
import { refusal, told } from '../../../test/told.js';
import type { Figures, Row } from './adoption.query.js';
import { AdoptionPage } from './AdoptionPage.js';
import { GroupTable } from './GroupTable.js';

beforeAll(() => {
  jest.useFakeTimers({ now: now });
});

afterAll(() => {
  jest.useRealTimers();
});

interface Facts {
  total?: Figures;
  countries?: Row[];
  units?: Row[];
  /** Labelled people a month ago. */
  earlier?: number | null;
  path?: string;
  reader?: Reader;
}

function page({ total = figures(), countries = [], units = [], earlier, path = '/', reader = inParis }: Facts = {}) {
  return told(<AdoptionPage />, {
    path,
    reader,
    answers: {
      Adoption: { countries: report(countries, total), units: report(units, total) },
      AdoptionUnit: {
        orgUnit: {
          code: 'paris',
          name: 'Paris',
          ancestors: [
            { code: 'group', name: 'Group' },
            { code: 'france', name: 'France' },
          ],
        },
      },
      AdoptionEarlier:
        earlier === undefined
          ? refusal('BAD_USER_INPUT')
          : { adoption: { asOf: '2026-02-12', total: { labelled: earlier } } },
    },
  });
}

const french: Reader = { language: 'fr', locale: 'fr-FR', timeZone: 'Pacific/Auckland' };

describe('the page of the figures', () => {
  it('waits, and says whom it is not for', () => {
    expect(told(<AdoptionPage />).text).toBe('Loading');
    expect(told(<AdoptionPage />, { answers: { Adoption: refusal('FORBIDDEN', 'Ask HR.') } }).text).toMatch(
      /^Ask HR\./,
    );
  });

  it.each<[number | null | undefined, string]>([
    [15, '20 of 100 people hold the label, 20.0%, about 5 more than a month ago.'],
    [21, '20 of 100 people hold the label, 20.0%, about 1 fewer than a month ago.'],
    [20, '20 of 100 people hold the label, 20.0%, about as many as a month ago.'],
    [null, '20 of 100 people hold the label, 20.0%.'],
    [undefined, '20 of 100 people hold the label, 20.0%.'],
  ])('is one sentence: %s a month ago', (earlier, sentence) => {
    expect(page({ earlier }).heading).toBe(sentence);
  });

  it('says of which day it is, the same everywhere', () => {
    expect(page().text).toContain('At the close of 12 March 2026.');
    expect(page({ reader: french }).text).toContain('À la clôture du 12 mars 2026.');
    expect(page({ reader: { ...inParis, timeZone: 'America/Los_Angeles' } }).text).toContain(
      'At the close of 12 March 2026.',
    );
  });

  it('says nothing of a group that is too small', () => {
    const { heading, text } = page({ total: hidden, earlier: 3 });
    expect(heading).toBe('There are no figures yet. They begin with 5 people, at the close of a day.');
    expect(text).not.toContain('month ago');
    expect(text).not.toContain('From the first offer');
  });

  it('says of a unit without a group that its people are counted further up', () => {
    const units = [{ ...row('Lyon', hidden), countedWith: 'group' }];
    expect(page({ total: hidden, units }).heading).toBe(
      'Fewer than 5 people are counted here: they are part of the figures further up.',
    );
    expect(page({ total: hidden, units }).text).toContain('Lyon Counted further up');
  });

  it('says which of its figures are of now', () => {
    const live = figures({ rounded: false, at: '2026-03-13T15:00:00Z' });
    expect(page({ total: live, units: [row('Lyon', 10)], earlier: 15 }).text).toContain(
      'The total as it is now, all else at the close of 12 March 2026.',
    );
    expect(page({ total: live, earlier: 15 }).heading).toContain(', 5 more than a month ago');
  });

  it('names nobody ahead whom rounding may have put there', () => {
    expect(page({ countries: [row('France', 30), row('Japan', 27)] }).headings).toContain('By country');
    expect(page({ countries: [row('France', 33), row('Japan', 27)] }).headings).toContain(
      'France is ahead, with 33.0%',
    );
  });

  it('has the funnel with its shares, and how its figures are counted', () => {
    const { text, buttons } = page();
    expect(text).toContain('Of 50 enrolled, 20 hold the label');
    expect(text).toContain('Enrolled 50 50.0% Read the guide 40 40.0%');
    expect(buttons).toContain('How is “Hold the label” counted?');
  });

  it('compares countries and units, and names who is ahead', () => {
    const { headings, text } = page({
      countries: [row('Japan', 5), row('France', 30), { ...row('Chile', hidden), countedWith: 'japan' }],
      units: [row('Research', 30), row('Sales', 30)],
    });
    expect(headings).toContain('France is ahead, with 30.0%');
    expect(headings).toContain('By unit');
    expect(text).toContain('France 30.0% 30 of 100 Japan 5.0% 5 of 100 Chile Counted with Japan');
    expect(text).toContain('One row has too few people for figures of its own');
  });

  it('lets one look closer at each, but for the unit that is looked at already', () => {
    const units = [row('Paris', 10), row('Lyon', 30)];
    expect(page({ units }).buttons).toEqual(expect.arrayContaining(['Lyon', 'Paris']));
    const inside = page({ units, path: '/?unit=paris' });
    expect(inside.buttons.filter((name) => name === 'Paris')).toEqual([]);
    expect(inside.buttons).toEqual(expect.arrayContaining(['All that you look after', 'Group', 'France', 'Lyon']));
  });

  it('shows no other countries beside one, and leads back to all', () => {
    const { headings, text, buttons } = page({ path: '/?country=FR&unit=paris', countries: [row('France', 30)] });
    expect(headings.join()).not.toContain('country');
    expect(text).toMatch(/^All that you look after Group France Paris France \(every country\)/);
    expect(buttons).toContain('(every country)');
  });

  it('is whole in French', () => {
    const { heading, headings, text } = page({
      reader: french,
      earlier: 15,
      countries: [row('Japon', 5), row('France', 30)],
    });
    expect(heading).toBe(
      '20 personnes sur 100 sont titulaires du label, soit 20,0 %, environ 5 de plus qu’il y a un mois.',
    );
    expect(headings).toContain('En tête : France, avec 30,0 %');
    expect(text).not.toMatch(/people|ahead|label,? hold/);
  });
});

describe('the same as a table', () => {
  const rows = [row('France', 30), { ...row('Chile', hidden), countedWith: 'japan' }];
  const table = (reader = inParis as Reader) =>
    told(<GroupTable by="country" rows={rows} chooserOf={(key) => (key === 'france' ? () => undefined : null)} />, {
      reader,
    });

  it('has each figure of each group, and says what is hidden', () => {
    const { text, buttons } = table();
    expect(text).toBe(
      'Country Headcount Enrolled Read the guide Attended a session Hold the label Adoption France 100 50 40 30 30 30.0% Chile Counted further up',
    );
    expect(buttons).toEqual(['France']);
  });

  it('is in French', () => {
    expect(table(french).text).toMatch(
      /^Pays Effectif Inscrites .* France 100 50 40 30 30 30,0 % Chile Avec l’entité au-dessus$/,
    );
  });
});
