import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../../graphql/fault.js';
import { troubleOf } from './adoptionTrouble.js';

describe('an address that leads to no figures', () => {
  const fault = (facts: Partial<Fault>): Fault => ({
    kind: 'refused',
    message: 'No.',
    argumentPath: null,
    requestId: null,
    ...facts,
  });
  const everybody = { unit: null, country: null, day: null };

  it.each([
    [fault({ kind: 'not-found' }), { ...everybody, unit: 'paris' }, 'unit'],
    [fault({ kind: 'not-found' }), everybody, 'programme'],
    [fault({ argumentPath: 'input.asOf' }), everybody, 'day'],
    [fault({ argumentPath: 'countries.country' }), everybody, 'country'],
    [fault({}), everybody, 'role'],
  ] as const)('is told by what was refused: %j', (refused, scope, trouble) => {
    expect(troubleOf(refused, scope)).toBe(trouble);
  });

  it('is not to blame where the server is away', () => {
    for (const kind of ['unreachable', 'unexpected', 'session-over'] as const) {
      expect(troubleOf(fault({ kind }), everybody)).toBeNull();
    }
  });
});
