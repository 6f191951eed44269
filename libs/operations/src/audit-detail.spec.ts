import { describe, expect, it } from '@jest/globals';
import { detailOf, type Details } from './audit-detail.js';

const nothing = { reason: null, unit: null, units: null, programme: null };
const told = (details: Details, others: object = {}) =>
  ['en', 'fr'].map((l) => detailOf({ ...nothing, details, ...others }, l));

describe('what the trail tells of an act', () => {
  it.each<[string, Details, object, (string | null)[]]>([
    [
      'a role that ended with the time in the company',
      { role: 'TRAINER', orgUnitId: 'x', programmeId: null },
      { reason: 'LEFT_COMPANY', unit: 'France' },
      ['Trainer · France · left the company', 'Animation des sessions · France · départ de l’entreprise'],
    ],
    [
      'the people whose figures were read',
      { units: ['FR', 'ES'], country: 'ES' },
      { units: 'France, Spain' },
      ['France, Spain · Spain', 'France, Spain · Espagne'],
    ],
    [
      'what was set of the company',
      { name: 'Atelier Nord', accent: null },
      {},
      ['name and accent colour', 'nom et couleur d’accent'],
    ],
    [
      'from when to when a session moved',
      { before: { startsAt: '2026-03-02T09:00:00.000Z' }, after: { startsAt: '2026-03-05T14:30:00.000Z' } },
      {},
      ['from 2 Mar 2026, 09:00 UTC to 5 Mar 2026, 14:30 UTC', 'du 2 mars 2026, 09:00 UTC au 5 mars 2026, 14:30 UTC'],
    ],
    [
      'how many were there',
      { attendance: 'ATTENDED', people: ['a', 'b'] },
      {},
      ['2 people were there', '2 personnes présentes'],
    ],
    ['which version of a guide', { guide: 'basics', number: 3 }, {}, ['basics, version 3', 'basics, version 3']],
    ['nothing of hashes and ids', { sha256: 'e3b0', id: 'x' }, {}, [null, null]],
  ])('is %s', (_, details, others, expected) => {
    expect(told(details, others)).toEqual(expected);
  });
});
