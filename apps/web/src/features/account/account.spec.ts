import { describe, expect, it } from '@jest/globals';
import { deviceOf } from './device.js';
import { outcomeOfSetting } from './setPassword.js';
import { accessOf, endOf } from './tokenChoice.js';

describe('the device of a sign-in', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      'Chrome',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
      'Safari',
      'macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1',
      'Chrome',
      'iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
      'Samsung Internet',
      'Android',
    ],
    ['curl/8.9.1', null, null],
    [null, null, null],
  ])('of %s is %s on %s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
});

describe('a token to make', () => {
  it('ends so many days from now', () => {
    expect(endOf(90, new Date('2026-03-12T10:00:00Z'))).toBe('2026-06-10T10:00:00.000Z');
  });

  it.each([
    [{ scope: 'MINE', readOnly: true }, 'reads'],
    [{ scope: 'MINE', readOnly: false }, 'writes'],
    [{ scope: 'PEOPLE_IMPORT', readOnly: false }, 'imports'],
  ] as const)('with %j is one that %s', (token, access) => {
    expect(accessOf(token)).toBe(access);
  });
});

describe('a password to set', () => {
  const told = (argumentPath: string) => ({ error: { message: 'Take several words.', argumentPath } });

  it.each([
    [200, {}, { outcome: 'set' }],
    [400, told('password'), { outcome: 'refused', field: 'password', message: 'Take several words.' }],
    [400, told('current'), { outcome: 'refused', field: 'current', message: 'Take several words.' }],
    [401, {}, { outcome: 'session-over' }],
    [429, {}, { outcome: 'too-many', wait: { unit: 'minutes', count: 15 } }],
    [500, {}, { outcome: 'unreachable' }],
    [400, null, { outcome: 'unreachable' }],
  ])('that is answered with %i %j is %j', (status, body, outcome) => {
    expect(outcomeOfSetting(status, body)).toEqual(outcome);
  });
});
