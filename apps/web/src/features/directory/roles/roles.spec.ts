import { describe, expect, it } from '@jest/globals';
import { roleIn, scopeOf } from './roles.js';

describe('a role', () => {
  it('is taken from the address, where there is one of that name', () => {
    expect(roleIn(new URLSearchParams('role=TRAINER'))).toBe('TRAINER');
    expect(roleIn(new URLSearchParams('role=trainer'))).toBeNull();
    expect(roleIn(new URLSearchParams())).toBeNull();
  });

  it('is given for a unit, a programme, both or everything; an administrator’s for everything', () => {
    const scope = { unit: 'france', programme: 'security' };
    expect(scopeOf('TRAINER', scope)).toEqual({ orgUnitCode: 'france', programme: 'security' });
    expect(scopeOf('TRAINER', { unit: null, programme: 'security' })).toEqual({ programme: 'security' });
    expect(scopeOf('TRAINER', { unit: null, programme: null })).toEqual({});
    expect(scopeOf('ADMIN', scope)).toEqual({});
  });
});
