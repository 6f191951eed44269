import { describe, expect, it } from '@jest/globals';
import { Actor } from './actor.js';
import type { RoleGrant } from './role.js';

const actorWith = (...roles: RoleGrant[]) =>
  new Actor({ personId: 'someone', locale: 'en', timeZone: 'Europe/Paris', roles });

describe('an actor', () => {
  it('without roles is nobody special', () => {
    expect(actorWith().has('TRAINER')).toBe(false);
    expect(actorWith().isAdmin).toBe(false);
  });

  it('holds a role in its programme only', () => {
    const actor = actorWith({ role: 'TRAINER', orgUnitId: null, programmeId: 'security' });
    expect(actor.has('TRAINER')).toBe(true);
    expect(actor.has('TRAINER', { programmeId: 'security' })).toBe(true);
    expect(actor.has('TRAINER', { programmeId: 'social-media' })).toBe(false);
  });

  it('holds a role given without a programme in every programme', () => {
    const actor = actorWith({ role: 'LOCAL_LEAD', orgUnitId: 'france', programmeId: null });
    expect(actor.grants('LOCAL_LEAD', 'security')).toEqual([
      { role: 'LOCAL_LEAD', orgUnitId: 'france', programmeId: null },
    ]);
  });
});
