import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { isBeyondLimits } from './document-size.js';

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const within = (levels: number): string => `${'a { '.repeat(levels - 1)}a${' }'.repeat(levels - 1)}`;
const isTooMuch = (document: string): boolean => isBeyondLimits(parse(document));

type Growing = [what: string, most: number, document: (count: number) => string];

const fields: Growing[] = [
  ['fields', 994, (count) => `{ top { ${times(count, (index) => `f${index}`)} } }`],
  ['fields of one name in one place', 44, (count) => `{ ${times(count, () => 'a')} }`],
  [
    'fields of one name below two of one name, each',
    22,
    (count) => `{ ${times(2, () => `a { ${times(count, () => 'b')} }`)} }`,
  ],
  ['fields of one name with an argument', 25, (count) => `{ ${times(count, () => 'f(a: 1)')} }`],
  ['renamed fields', 50, (count) => `{ top { ${times(count, (index) => `a${index}: f`)} } }`],
  ['fields of the operation itself', 20, (count) => `{ ${times(count, (index) => `f${index}`)} }`],
  ['fields within each other', 15, (count) => `{ ${within(count)} }`],
  ['fields within each other in a fragment', 15, (count) => `{ ...F } fragment F on T { ${within(count)} }`],
];

const values: Growing[] = [
  ['arguments', 497, (count) => `{ f(${times(count, (index) => `a${index}: 1`)}) }`],
  ['arguments of one name', 31, (count) => `{ f(${times(count, () => 'a: 1')}) }`],
  ['values in a list', 992, (count) => `{ f(a: [${times(count, () => '1')}]) }`],
  ['values in an object', 496, (count) => `{ f(a: { ${times(count, (index) => `a${index}: 1`)} }) }`],
  ['variables', 198, (count) => `query Q(${times(count, (index) => `$v${index}: Int`)}) { f }`],
  ['variables of one name', 19, (count) => `query Q(${times(count, () => '$v: Int')}) { f }`],
  ['values that variables have', 988, (count) => `query Q($v: [Int] = [${times(count, () => '1')}]) { f }`],
];

const directives: Growing[] = [
  ['of an operation', 994, (count) => `query ${times(count, (index) => `@d${index}`)} { f }`],
  ['of a variable', 989, (count) => `query Q($v: Int ${times(count, (index) => `@d${index}`)}) { f }`],
  ['of a field', 994, (count) => `{ f ${times(count, (index) => `@d${index}`)} }`],
  ['of a spread', 988, (count) => `{ ...F ${times(count, (index) => `@d${index}`)} } fragment F on T { f }`],
  ['of an inline fragment', 993, (count) => `{ ... ${times(count, (index) => `@d${index}`)} { f } }`],
  ['of a fragment', 988, (count) => `{ ...F } fragment F on T ${times(count, (index) => `@d${index}`)} { f }`],
];

const definitions: Growing[] = [
  ['operations', 166, (count) => times(count, (index) => `query Q${index} { f }`)],
  ['operations without a name', 19, (count) => times(count, () => '{ f }')],
  ['inline fragments in one place', 31, (count) => `{ ${times(count, () => '... { f }')} }`],
  ['spreads in one place', 30, (count) => `{ ${times(count, () => '...F')} } fragment F on T { f }`],
  [
    'fragments in each other',
    38,
    (count) => `{ ...F0 } ${times(count, (index) => `fragment F${index} on T { ...F${index + 1} }`)}`,
  ],
  [
    'fragments that nobody spreads',
    165,
    (count) => `{ f } ${times(count, (index) => `fragment F${index} on T { f }`)}`,
  ],
  ['fragments of one name', 19, (count) => `{ f } ${times(count, () => 'fragment F on T { f }')}`],
  ['letters in types of its own', 978, (count) => `{ f } type A { ${'x'.repeat(count)}: Int }`],
];

describe('a document may have a number of', () => {
  it.each([...fields, ...values, ...definitions])('%s: %i', (_, most, document) => {
    expect([isTooMuch(document(most)), isTooMuch(document(most + 1))]).toEqual([false, true]);
  });

  it.each(directives)('directives %s: %i', (_, most, document) => {
    expect([isTooMuch(document(most)), isTooMuch(document(most + 1))]).toEqual([false, true]);
  });
});

describe('a document', () => {
  it('that doubles with each fragment is given up early', () => {
    const doubling = times(60, (index) => `fragment F${index} on T { ...F${index + 1} ...F${index + 1} }`);
    expect(isTooMuch(`{ ...F0 } ${doubling} fragment F60 on T { f }`)).toBe(true);
    expect(isTooMuch(`{ f } ${doubling} fragment F60 on T { f }`)).toBe(true);
  });

  it('whose fragments are a ring is left to validation, which says so', () => {
    expect(isTooMuch('{ ...A } fragment A on T { ...B } fragment B on T { ...A f }')).toBe(false);
    expect(isTooMuch('{ ...A } fragment A on T { f parent { ...A } }')).toBe(false);
  });

  it('hides nothing behind a second fragment of the same name', () => {
    const many = times(45, () => 'f');
    expect(isTooMuch(`{ ...F } fragment F on T { ${many} } fragment F on T { f }`)).toBe(true);
    expect(isTooMuch(`{ ...F } fragment F on T { f } fragment F on T { ${many} }`)).toBe(true);
  });
});
