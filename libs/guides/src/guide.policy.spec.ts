import { describe, expect, it } from '@jest/globals';
import { Actor, type RoleGrant } from '@sillage/platform';
import { ownsGuide } from './guide.policy.js';

const actorWith = (...roles: RoleGrant[]) =>
  new Actor({ personId: 'someone', locale: 'en', timeZone: 'Europe/Paris', roles });
const owner = (programmeId: string | null, orgUnitId: string | null = null): RoleGrant => ({
  role: 'GUIDE_OWNER',
  programmeId,
  orgUnitId,
});

describe('owning a guide', () => {
  it('comes with the role for the whole company', () => {
    expect(ownsGuide(actorWith(owner(null)), ['social-media'])).toBe(true);
  });

  it('comes with the role in a programme that uses the guide', () => {
    expect(ownsGuide(actorWith(owner('security'), owner('social-media')), ['social-media'])).toBe(true);
  });

  it('does not reach the guide of another programme', () => {
    expect(ownsGuide(actorWith(owner('security')), ['social-media'])).toBe(false);
  });

  it('does not come with a role for one part of the organisation', () => {
    expect(ownsGuide(actorWith(owner(null, 'france')), ['social-media'])).toBe(false);
  });

  it('does not come with another role', () => {
    expect(ownsGuide(actorWith({ role: 'ADMIN', programmeId: null, orgUnitId: null }), ['social-media'])).toBe(false);
  });
});
