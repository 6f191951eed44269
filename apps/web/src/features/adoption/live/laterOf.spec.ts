import { expect, it } from '@jest/globals';
import type { Figures } from '../adoption.query.js';
import { laterOf } from './laterOf.js';

const at = (time: string) => ({ at: time }) as Figures;

it.each([
  ['what came later', at('2026-03-02T09:00:00.000Z'), at('2026-03-02T09:00:02.000Z'), '2026-03-02T09:00:02.000Z'],
  ['what was asked since', at('2026-03-02T09:00:05.000Z'), at('2026-03-02T09:00:02.000Z'), '2026-03-02T09:00:05.000Z'],
  ['what was asked, where nothing came', at('2026-03-02T09:00:05.000Z'), undefined, '2026-03-02T09:00:05.000Z'],
])('shown is %s', (_, asked, followed, shown) => {
  expect(laterOf(asked, followed).at).toBe(shown);
});
