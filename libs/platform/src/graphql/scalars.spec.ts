import { describe, expect, it } from '@jest/globals';
import { Kind } from 'graphql';
import { DomainError } from '../errors/index.js';
import { CountryCodeScalar, DateScalar, DateTimeScalar, LocaleScalar } from './scalars.js';

describe('DateTime', () => {
  it.each([
    ['2026-05-12T14:30:00Z', '2026-05-12T14:30:00.000Z'],
    ['2026-05-12T14:30:00+02:00', '2026-05-12T12:30:00.000Z'],
    ['2026-05-12t14:30:00.123456789z', '2026-05-12T14:30:00.123Z'],
    ['2024-02-29T23:59:59-11:30', '2024-03-01T11:29:59.000Z'],
  ])('reads %s', (given, moment) => {
    expect(DateTimeScalar.parseValue(given).toISOString()).toBe(moment);
  });

  it.each([
    '2026-05-12T14:30:00',
    '2026-05-12 14:30:00Z',
    '2026-05-12',
    '2026-02-30T00:00:00Z',
    '2026-05-12T24:00:00Z',
    '2026-05-12T14:30Z',
    '2026-05-12T14:30:00+24:00',
    'tomorrow',
    '',
    1_778_596_200_000,
    null,
    { date: 1 },
  ])('refuses %j', (given) => {
    expect(() => DateTimeScalar.parseValue(given)).toThrow(DomainError);
  });

  it('answers in UTC', () => {
    expect(DateTimeScalar.serialize(new Date('2026-05-12T14:30:00+02:00'))).toBe('2026-05-12T12:30:00.000Z');
    expect(DateTimeScalar.serialize('2026-05-12T14:30:00+02:00')).toBe('2026-05-12T12:30:00.000Z');
    expect(() => DateTimeScalar.serialize(new Date('nonsense'))).toThrow(TypeError);
  });

  it.each([
    ['2026-05-12T12:30:00+00:00', '2026-05-12T12:30:00.000Z'],
    ['2026-05-12T12:30:00.5+00:00', '2026-05-12T12:30:00.500Z'],
    ['2026-05-12T12:30:00.123456+00:00', '2026-05-12T12:30:00.123Z'],
    ['2026-05-12T12:30:00.123456+02:00', '2026-05-12T10:30:00.123Z'],
  ])('goes out in UTC to the millisecond as PostgreSQL wrote it: %s', (written, answered) => {
    expect(DateTimeScalar.serialize(written)).toBe(answered);
  });
});

describe('Date', () => {
  it('stays the day that was written', () => {
    expect(DateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
    expect(DateScalar.serialize('2024-02-29')).toBe('2024-02-29');
  });

  it.each(['2023-02-29', '2026-13-01', '2026-05-12T00:00:00Z', '12/05/2026', ''])('refuses %j', (given) => {
    expect(() => DateScalar.parseValue(given)).toThrow(DomainError);
  });
});

describe('Locale', () => {
  it('is spelt canonically', () => expect(LocaleScalar.parseValue('FR-ca')).toBe('fr-CA'));
  it.each(['fr_FR', '', 'français'])('refuses %j', (given) => {
    expect(() => LocaleScalar.parseValue(given)).toThrow(DomainError);
  });
});

describe('CountryCode', () => {
  it('is in capitals', () => expect(CountryCodeScalar.parseValue('jp')).toBe('JP'));
  it.each(['ZZ', 'EU', 'France', ''])('refuses %j', (given) => {
    expect(() => CountryCodeScalar.parseValue(given)).toThrow(DomainError);
  });
});

it('a scalar says what was expected, in the reader’s language', () => {
  const refusal = () => DateScalar.parseLiteral({ kind: Kind.INT, value: '12' }, undefined);
  expect(refusal).toThrow(DomainError);
  try {
    DateScalar.parseValue('12/05/2026');
  } catch (error) {
    expect((error as DomainError).messageIn('fr')).toBe(
      '« 12/05/2026 » n’est pas une date. Écrivez-la comme 2026-05-12.'
        .replace('« ', '«\u00a0')
        .replace(' »', '\u00a0»'),
    );
  }
});
