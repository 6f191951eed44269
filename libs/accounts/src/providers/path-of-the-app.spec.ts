import { describe, expect, it } from '@jest/globals';
import { pathOfTheApp } from './path-of-the-app.js';

describe('where a sign-in through a provider leads', () => {
  it.each([
    '/',
    '/guide#acknowledge',
    '/sessions?when=past&language=fr',
    '/people/0198a000-0000-7000-8000-000000000001',
    '/people?search=l%C3%A9a',
    '/sessions?place=https://meet.example.com//room',
    '/author',
  ])('is the path that was asked for: %s', (next) => {
    expect(pathOfTheApp(next)).toBe(next);
  });

  it.each([
    undefined,
    ['/guide', '/people'],
    '',
    'guide',
    '//elsewhere.example',
    '///elsewhere.example',
    '/\\elsewhere.example',
    '\\/elsewhere.example',
    '/%5Celsewhere.example',
    '/%2Felsewhere.example',
    '/%252Felsewhere.example',
    '/%2F%2Felsewhere.example',
    '/%09/elsewhere.example',
    '/\t/elsewhere.example',
    '/\r\nLocation: https://elsewhere.example',
    '/guide/..//elsewhere.example',
    '/.//elsewhere.example',
    '/%2e//elsewhere.example',
    '/guide/%2e%2e/%2felsewhere.example',
    'https://elsewhere.example/',
    'https:elsewhere.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/%',
    '/auth/oidc/acme',
    '/AUTH/logout',
    '/x/../auth/oidc/acme',
    `/${'x'.repeat(2000)}`,
  ])('is the first page for anything else: %j', (next) => {
    expect(pathOfTheApp(next)).toBe('/');
  });
});
