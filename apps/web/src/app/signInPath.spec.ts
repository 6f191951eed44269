import { describe, expect, it } from '@jest/globals';
import { safeNext, signInPath } from './signInPath.js';

const at = (address: string) => {
  const { pathname, search, hash } = new URL(address, 'https://sillage.example');
  return { pathname, search, hash };
};

describe('the way to the sign-in page', () => {
  it('leads back to where one was, with all of its address', () => {
    expect(signInPath(at('/sessions?when=mine&language=fr#list'))).toBe(
      '/sign-in?next=%2Fsessions%3Fwhen%3Dmine%26language%3Dfr%23list',
    );
  });

  it('says why, when a session has ended', () => {
    expect(signInPath(at('/guide'), 'over')).toBe('/sign-in?next=%2Fguide&session=over');
    expect(signInPath(at('/'), 'over')).toBe('/sign-in?session=over');
  });

  it('is short from the first page, which is where a sign-in leads anyway', () => {
    expect(signInPath(at('/'))).toBe('/sign-in');
  });

  it('leaves whoever is there already where they are', () => {
    expect(signInPath(at('/sign-in?next=%2Fguide'), 'over')).toBe('/sign-in?next=%2Fguide');
    expect(signInPath(at('/sign-in/link#secret'), 'over')).toBe('/sign-in/link#secret');
  });

  it('is found back', () => {
    const address = '/people?search=l%C3%A9a#found';
    const next = new URL(signInPath(at(address)), 'https://sillage.example').searchParams.get('next');
    expect(safeNext(next)).toBe(address);
  });
});

describe('where a sign-in leads', () => {
  it.each([
    ['/', '/'],
    ['/guide#acknowledge', '/guide#acknowledge'],
    ['/sessions?when=past', '/sessions?when=past'],
    [null, '/'],
    ['', '/'],
  ])('with %j is %s', (next, path) => {
    expect(safeNext(next)).toBe(path);
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    // A browser leaves tabs and line ends out of an address, wherever they stand.
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '\t//elsewhere.example',
    '/.//elsewhere.example',
    '/x/..//elsewhere.example',
    'javascript:alert(1)',
    'guide',
    '//',
  ])('is never elsewhere: %j', (next) => {
    expect(safeNext(next)).toBe('/');
  });
});
