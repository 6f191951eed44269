import { describe, expect, it } from '@jest/globals';
import { unitChoices, unitPath } from './unitChoices.js';

const unit = (code: string, ...names: string[]) => ({
  code,
  name: names.at(-1) ?? '',
  ancestors: names.slice(0, -1).map((name) => ({ name })),
});

describe('the units to choose among', () => {
  const shops = unit('s', 'Group', 'France', 'Shops');
  const others = unit('o', 'Group', 'Spain', 'Shops');

  it('are told apart by their paths', () => {
    expect(unitPath(shops)).toBe('Group / France / Shops');
    expect(unitChoices([shops, others], null).map(({ label }) => label)).toEqual([
      'Group / France / Shops',
      'Group / Spain / Shops',
    ]);
  });

  it('are the one that is chosen, whatever is looked for, and no unit twice', () => {
    expect(unitChoices([others], shops).map(({ value }) => value)).toEqual(['s', 'o']);
    expect(unitChoices([others, shops], shops).map(({ value }) => value)).toEqual(['o', 's']);
  });
});
