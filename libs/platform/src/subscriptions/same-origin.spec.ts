import type { IncomingMessage } from 'node:http';
import { expect, it } from '@jest/globals';
import { isSameOrigin } from './same-origin.js';

const from = (headers: Record<string, string>) =>
  isSameOrigin({ headers } as unknown as IncomingMessage, 'https://sillage.example');

it.each([
  ['our own page', { origin: 'https://sillage.example', host: 'backend:3000' }, true],
  ['a page by the address that the browser knows', { origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
  ['a program', { host: 'sillage.example' }, true],
  ['a page of another site', { origin: 'https://elsewhere.example', host: 'sillage.example' }, false],
  ['a page on another port', { origin: 'https://sillage.example:8443', host: 'sillage.example' }, false],
  ['our page without https', { origin: 'http://sillage.example', host: 'backend:3000' }, false],
  ['a page without an address', { origin: 'null', host: 'sillage.example' }, false],
])('a socket opened by %s', (_, headers, isOurs) => {
  expect(from(headers)).toBe(isOurs);
});
