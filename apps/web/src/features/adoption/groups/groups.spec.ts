import { describe, expect, it } from '@jest/globals';
import { figures, hidden, row } from '../../../../test/given-adoption.js';
import { besideOf, comparisonOf } from './comparison.js';
import { addressOfList, listIn, sortedBy, usualColumns, type ListView, type Sort } from './list.js';
import { found, isUndivided, onlyOne, ordered } from './order.js';

const byShare: Sort = { by: 'adoptionRate', descending: true };
type Rows = Parameters<typeof ordered>[0];
const names = (rows: Rows) => rows.map(({ label }) => label);

describe('groups beside one another', () => {
  it('stand with the highest share first, and what is hidden last', () => {
    const rows = [row('Chile', hidden), row('Japan', 5), row('France', 30), row('Italy', 0)];
    expect(names(ordered(rows, byShare, 'en'))).toEqual(['France', 'Japan', 'Italy', 'Chile']);
    expect(names(ordered(rows, { by: 'adoptionRate', descending: false }, 'en'))).toEqual([
      'Italy',
      'Japan',
      'France',
      'Chile',
    ]);
  });

  it('stand by name where their figures are the same, as one reads there', () => {
    const rows = [row('Zambia', 30), row('Ägypten', 30), row('Unit 10', 30), row('Unit 9', 30)];
    expect(names(ordered(rows, byShare, 'en'))).toEqual(['Ägypten', 'Unit 9', 'Unit 10', 'Zambia']);
    expect(names(ordered(rows, { by: 'name', descending: true }, 'en'))).toEqual([
      'Zambia',
      'Unit 10',
      'Unit 9',
      'Ägypten',
    ]);
  });

  it('have one that is ahead, when it is ahead of every other whatever rounding did', () => {
    const ahead = (...rows: Rows) => comparisonOf(rows).ahead;
    expect(ahead(row('Japan', 5), row('France', 30))).toEqual({ name: 'France', rate: 0.3 });
    expect(ahead(row('Japan', 27), row('France', 30))).toBeNull();
    expect(ahead(row('Japan', 30), row('France', 30))).toBeNull();
    expect(ahead(row('Japan', 0), row('France', 0))).toBeNull();
    // Of the small one nobody knows: it may be ahead.
    expect(ahead(row('Japan', figures({ headcount: 6, labelled: 3 })), row('France', 60))).toBeNull();
  });

  it('have none ahead where only one is shown', () => {
    expect(comparisonOf([row('France', 30)]).ahead).toBeNull();
    expect(comparisonOf([row('France', 30), row('Chile', hidden)]).ahead).toBeNull();
    expect(comparisonOf([]).ahead).toBeNull();
  });

  it('count how many are hidden', () => {
    expect(comparisonOf([row('Chile', hidden), row('Japan', 5), row('Peru', hidden)]).hidden).toBe(2);
    // Where nobody works there is no share, and nothing is hidden either.
    expect(comparisonOf([row('Chile', hidden), row('Peru', figures({ headcount: 0 }))]).hidden).toBe(1);
  });

  it('are as long as their share of the longest, which may be that of the whole', () => {
    const { lengthOf } = comparisonOf([row('Japan', 10), row('France', 40)]);
    expect([figures({ labelled: 40 }), figures({ labelled: 10 }), hidden].map(lengthOf)).toEqual([1, 0.25, null]);
    expect(comparisonOf([row('Japan', 10)], figures({ labelled: 40 })).lengthOf(figures({ labelled: 10 }))).toBe(0.25);
    expect(comparisonOf([row('Japan', 0)]).lengthOf(figures({ labelled: 0 }))).toBe(0);
  });

  it('differ from the whole by points, or as far as one can tell not at all', () => {
    const whole = figures({ labelled: 200, headcount: 1000, rounded: false });
    expect(besideOf(figures({ labelled: 30 }), whole)).toBeCloseTo(10);
    expect(besideOf(figures({ labelled: 12 }), whole)).toBeCloseTo(-8);
    expect(besideOf(figures({ labelled: 21 }), whole)).toBe('same');
    expect(besideOf(hidden, whole)).toBeNull();
    // 20.55 and 11.94: as one reads it, 20.6 less 11.9.
    const exact = { rounded: false, headcount: 10_000 };
    expect(besideOf(figures({ ...exact, labelled: 2055 }), figures({ ...exact, labelled: 1194 }))).toBe(8.7);
  });
});

describe('a row', () => {
  it('is everybody where it is the only one and none is missing', () => {
    const lyon = row('Lyon', 30);
    expect(onlyOne([lyon], figures())).toBe(lyon);
    expect(onlyOne([lyon], figures({ headcount: 104 }))).toBeNull();
    expect(onlyOne([lyon, row('Paris', hidden)], figures())).toBeNull();
    expect(onlyOne([{ ...lyon, opens: false }], figures())).toBeNull();
    expect(onlyOne([], figures())).toBeNull();
  });

  it('tells nothing apart where it is the scope itself, alone', () => {
    const directly = { ...row('Lyon', 30), opens: false };
    expect(isUndivided([])).toBe(true);
    expect(isUndivided([directly])).toBe(true);
    expect(isUndivided([directly, row('Paris', 30)])).toBe(false);
    expect(isUndivided([row('Paris', 30)])).toBe(false);
    expect(isUndivided([{ ...row('Paris', hidden), countedWith: 'lyon' }])).toBe(false);
  });

  it('is found by a part of its name, with or without accents', () => {
    const rows = [row('Île-de-France', 1), row('Lyon', 2)];
    expect(names([...found(rows, ' ile')])).toEqual(['Île-de-France']);
    expect(names([...found(rows, 'É')])).toEqual(['Île-de-France']);
    expect(found(rows, '')).toBe(rows);
    expect(found(rows, 'rome')).toEqual([]);
  });
});

describe('how a list is looked at', () => {
  const usual: ListView = { table: false, sort: byShare, search: '', columns: usualColumns, rows: null };
  const at = (address: string) => listIn(new URLSearchParams(address), 'unit');

  it.each<[string, Partial<ListView>]>([
    ['', {}],
    ['units=table', { table: true }],
    ['units-sort=-headcount', { sort: { by: 'headcount', descending: true } }],
    ['units-sort=name&units-search=R%26D', { sort: { by: 'name', descending: false }, search: 'R&D' }],
    ['units-columns=headcount%2Cretained90', { columns: ['headcount', 'retained90'] }],
    ['units-rows=140', { rows: 140 }],
  ])('is in the address %j, and put back', (address, view) => {
    expect(at(address)).toEqual({ ...usual, ...view });
    expect(addressOfList(new URLSearchParams(), 'unit', view).toString()).toBe(address);
  });

  it.each(['units-sort=shoe-size', 'units-columns=shoe-size', 'units-rows=-1', 'units-rows=many', 'units=cake'])(
    'is as usual where an address says what is not there: %s',
    (address) => {
      expect(at(address)).toEqual(usual);
    },
  );

  it('leaves the other list as it is', () => {
    const address = addressOfList(new URLSearchParams('countries=table&unit=paris'), 'unit', { table: true });
    expect(address.toString()).toBe('countries=table&unit=paris&units=table');
  });

  it('is sorted by a column from the largest down, otherDay the other way round; by name from A on', () => {
    expect(sortedBy('headcount', byShare)).toEqual({ by: 'headcount', descending: true });
    expect(sortedBy('adoptionRate', byShare)).toEqual({ by: 'adoptionRate', descending: false });
    expect(sortedBy('name', byShare)).toEqual({ by: 'name', descending: false });
  });
});
