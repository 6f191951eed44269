import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { figures, hidden, report, row, withoutGoal } from '../../../test/given-adoption.js';
import { now } from '../../../test/given-people.js';
import { inParis, type Reader } from '../../../test/readers.js';
import { refusal, told } from '../../../test/told.js';
import type { Figures, Row } from './adoption.query.js';
import { AdoptionPage } from './AdoptionPage.js';
import { GroupTable } from './groups/GroupTable.js';
import type { Groups } from './groups/groups.js';
import { usualColumns } from './groups/list.js';

beforeAll(() => {
  jest.useFakeTimers({ now: now });
});

afterAll(() => {
  jest.useRealTimers();
});

interface Facts {
  total?: Figures;
  countries?: Row[];
  /** Of the units below the only one. */
  /** From when there are figures. */
  firstDay?: string | null;
  below?: ReturnType<typeof report>;
  units?: Row[];
  /** Labelled people a month ago. */
  earlier?: number | null;
  path?: string;
  reader?: Reader;
}

function page({
  total = figures(),
  countries = [],
  units = [],
  below,
  earlier,
  firstDay,
  path = '/',
  reader = inParis,
}: Facts = {}) {
  return told(<AdoptionPage />, {
    path,
    reader,
    answers: {
      Adoption: {
        countries: { ...withoutGoal(report(countries, total)), ...(firstDay === null && { firstDay, lastDay: null }) },
        units: report(units, total),
      },
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
      ...(below && { AdoptionBelow: { adoption: below } }),
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
    expect(told(<AdoptionPage />).text).toContain('Loading');
    expect(told(<AdoptionPage />, { answers: { Adoption: refusal('FORBIDDEN', 'Ask HR.') } }).heading).toBe(
      'These figures are no longer yours to see.',
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

  it('says where there is nothing yet', () => {
    const { heading, text } = page({ total: hidden, earlier: 3, firstDay: null });
    expect(heading).toBe('There are no figures yet. They begin with 5 people, at the close of a day.');
    expect(text).not.toContain('month ago');
    expect(text).not.toContain('From the first offer');
  });

  it('leads from a unit without a group to the one above, where its people are counted', () => {
    const units = [{ ...row('Lyon', hidden), countedWith: 'group' }];
    const { heading, text, links } = page({ total: hidden, units, path: '/?unit=paris' });
    expect(heading).toBe('No group of people is counted here: whoever is here is part of the figures further up.');
    expect(text).toContain('Lyon Counted further up');
    expect(links['See France']).toBe('/?unit=france');
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

  it('explains a step that is larger than the one before', () => {
    const { text } = page({ total: figures({ acknowledged: 63 }) });
    expect(text).toContain('More than enrolled: everybody may read the guide, enrolled or not.');
    expect(text).not.toContain('More than were invited');
  });

  it('compares countries and units with the whole, and names who is ahead', () => {
    const { headings, text } = page({
      countries: [row('Japan', 5), row('France', 30), { ...row('Chile', hidden), countedWith: 'japan' }],
      units: [row('Research', 30), row('Sales', 30)],
    });
    expect(headings).toContain('France is ahead, with 30.0%');
    expect(headings).toContain('By unit');
    expect(text).toContain('France 30.0% +10.0 30 of 100 Japan 5.0% -15.0 5 of 100 Chile Counted with Japan');
    expect(text).toContain('One row has no figures of its own');
  });

  it('lets one look closer at each, where there is more to see', () => {
    const units = [
      { ...row('Paris', 10), opens: false },
      row('Lyon', 30),
      { ...row('Nice', hidden), countedWith: 'lyon' },
    ];
    const opened = (path: string) => {
      const { links } = page({ units, path });
      return Object.entries(links).flatMap(([words, to]) => (/^(Paris|Lyon|Nice)/.test(words) ? [to] : []));
    };
    expect(opened('/?unit=paris&units=table')).toEqual(['/?unit=lyon&units=table']);
    expect(opened('/')).toEqual(['/?unit=lyon']);
  });

  it('leads back by every level above', () => {
    const { links } = page({ path: '/?unit=paris&day=2026-02-28' });
    expect(links).toMatchObject({
      'All that you look after': '/?day=2026-02-28',
      Group: '/?unit=group&day=2026-02-28',
      France: '/?unit=france&day=2026-02-28',
    });
  });

  it('shows no other countries beside one, and leads back to all', () => {
    const { headings, text, links } = page({ path: '/?country=FR&unit=paris', countries: [row('France', 30)] });
    expect(headings.join()).not.toContain('country');
    expect(text).toMatch(/^All that you look after Group France Paris France \(every country\)/);
    expect(links['(every country)']).toBe('/?unit=paris');
  });

  it('passes over a level that is a single unit, and says so', () => {
    const { text, headings } = page({
      units: [row('Lyon', figures())],
      below: report([row('Sales', 30), row('Research', 10)]),
    });
    expect(text).toContain('Everybody here is in Lyon: these are its units.');
    expect(headings).toContain('Sales is ahead among the units, with 30.0%');
    expect(page({ units: [row('Lyon', figures())], below: report([]) }).text).toContain(
      'Everybody here is in Lyon, which has no units below it.',
    );
    expect(page({ countries: [row('France', figures())] }).text).toContain('Everybody here works in France.');
  });

  it('is looked at as its address says', () => {
    const countries = [row('France', 30), row('Japan', 5), row('Italy', 20)];
    const { text, headings } = page({
      path: '/?countries=table&countries-sort=name&countries-columns=labelled&countries-search=a',
      countries,
    });
    expect(headings).toContain('France is ahead, with 30.0%');
    expect(text).toContain('Country Hold the label The whole 20 France 30 Italy 20 Japan 5');
    expect(text).toContain('3 of 3');
    expect(page({ path: '/?countries-search=ja', countries }).text).toContain('1 of 3 Japan 5.0%');
  });

  it('offers the days that there are figures of, and says which one is shown', () => {
    expect(page().buttons).toEqual(expect.arrayContaining(['Latest figures', 'Compare with a day', 'Print']));
    expect(page({ path: '/?day=2026-02-28' }).buttons).toContain('At the close of 28 February 2026');
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
    expect(text).not.toMatch(/people|ahead|label,? hold|whole/);
  });
});

describe('an address that leads to no figures', () => {
  const at = (path: string, code: string, argumentPath?: string) =>
    told(<AdoptionPage />, {
      path,
      answers: {
        Adoption: refusal(code, 'No.', argumentPath),
        AdoptionDays: { adoption: { firstDay: '2025-11-20', lastDay: '2026-03-12' } },
      },
    });

  it.each([
    ['/?unit=rome', 'NOT_FOUND', undefined, 'There is no such unit among those that you look after.', '/'],
    ['/?country=F', 'BAD_USER_INPUT', 'countries.country', 'There is no such country.', '/'],
    [
      '/?day=1999-01-01&unit=paris',
      'BAD_USER_INPUT',
      'input.asOf',
      'There are no figures of that day.',
      '/?unit=paris',
    ],
    ['/?unit=paris', 'FORBIDDEN', undefined, 'These figures are no longer yours to see.', '/'],
  ])('%s says what is not there, and leads back', (path, code, argumentPath, heading, back) => {
    const page = at(path, code, argumentPath);
    expect(page.heading).toBe(heading);
    expect(Object.values(page.links)).toContain(back);
  });

  it('says from when to when there are figures', () => {
    expect(at('/?day=1999-01-01', 'BAD_USER_INPUT', 'input.asOf').text).toContain(
      'There are figures from 20 November 2025 to 12 March 2026.',
    );
  });

  it('is also one of a programme that is not there', () => {
    const { heading, links } = page({ path: '/?programme=cooking' });
    expect(heading).toBe('There is no such programme among those that you look after.');
    expect(links['See your figures']).toBe('/adoption');
  });
});

describe('the same as a table', () => {
  const rows = [row('France', 30), { ...row('Chile', hidden), countedWith: 'japan' }];
  const groups: Groups = {
    by: 'country',
    rows,
    all: rows,
    total: figures(),
    otherDay: null,
    to: ({ key }) => (key === 'france' ? '?country=FR' : null),
  };
  const table = (facts: Partial<Groups> = {}, reader: Reader = inParis) =>
    told(
      <GroupTable
        groups={{ ...groups, ...facts }}
        columns={usualColumns}
        sort={{ by: 'adoptionRate', descending: true }}
        onSort={() => undefined}
      />,
      { reader },
    );

  it('has each figure of each group beside those of the whole, and says what is hidden', () => {
    const { text, links } = table();
    expect(text).toBe(
      'Country Headcount Enrolled Read the guide Attended a session Hold the label Adoption Points above the whole ' +
        'The whole 100 50 40 30 20 20.0% France 100 50 40 30 30 30.0% +10.0 Chile Counted further up',
    );
    expect(links).toEqual({ France: '/?country=FR' });
  });

  it('says by which column it is sorted', () => {
    expect(table().html).toMatch(/aria-sort="descending"[^>]*><button[^>]*>Adoption/);
  });

  it('has both days and what is between them, where two are compared', () => {
    const otherDay = { day: '2026-02-12', total: figures({ labelled: 17 }), of: () => figures({ labelled: 33 }) };
    const { text } = table({ otherDay });
    expect(text).toContain('This day 12 February Difference');
    expect(text).toContain('France 100 100 0 50 50 0 40 40 0 30 30 0 30 33 -3 30.0% 33.0% -3.0');
  });

  it('is in French', () => {
    expect(table({}, french).text).toMatch(
      /^Pays Effectif Inscrites .* France 100 50 40 30 30 30,0 % \+10,0 Chile Avec l’entité au-dessus$/,
    );
  });
});
