import { describe, expect, it } from '@jest/globals';
import { Actor } from './actor.js';
import { capabilitiesOf, Capability, isCapable } from './capability.js';
import { Role, type RoleGrant } from './role.js';

const actorWith = (...roles: Partial<RoleGrant>[]) =>
  new Actor({
    personId: 'someone',
    locale: 'en',
    timeZone: 'Europe/Paris',
    roles: roles.map((grant) => ({ role: 'TRAINER', orgUnitId: null, programmeId: null, ...grant })),
  });

/** DOMAIN's table of roles. */
const mayDo: Record<Role, Capability[]> = {
  TRAINER: ['SCHEDULE_SESSIONS'],
  GUIDE_OWNER: ['WRITE_GUIDES'],
  PROGRAMME_MANAGER: ['SCHEDULE_SESSIONS', 'REVIEW_LABELS', 'MANAGE_PROGRAMMES', 'SEE_ADOPTION', 'RUN_REMINDERS'],
  LOCAL_LEAD: ['REVIEW_LABELS', 'SEE_ADOPTION'],
  HR_ANALYST: ['SEE_ADOPTION'],
  ADMIN: ['MANAGE_PROGRAMMES', 'SEE_ADOPTION', 'ADMINISTER'],
};

describe('what somebody may do at all', () => {
  it.each(Object.values(Role))('as %s is what their role says', (role) => {
    expect(capabilitiesOf(actorWith({ role }))).toEqual(mayDo[role]);
  });

  it('is nothing without a role', () => {
    expect(capabilitiesOf(actorWith())).toEqual([]);
  });

  it.each(Object.values(Role))('as %s of a part of the company is nothing that concerns everybody', (role) => {
    const forEverybody: Capability[] = ['WRITE_GUIDES', 'MANAGE_PROGRAMMES', 'RUN_REMINDERS'];
    expect(capabilitiesOf(actorWith({ role, orgUnitId: 'france' }))).toEqual(
      mayDo[role].filter((capability) => !forEverybody.includes(capability)),
    );
  });

  it('holds in the programme that a role was given for', () => {
    const actor = actorWith(
      { role: 'PROGRAMME_MANAGER', programmeId: 'security' },
      { role: 'TRAINER', programmeId: 'accessibility' },
      { role: 'GUIDE_OWNER', programmeId: 'accessibility', orgUnitId: 'france' },
    );
    expect(capabilitiesOf(actor, 'security')).toEqual(mayDo.PROGRAMME_MANAGER);
    expect(capabilitiesOf(actor, 'accessibility')).toEqual(['SCHEDULE_SESSIONS']);
    expect(capabilitiesOf(actor, 'writing')).toEqual([]);
    expect(capabilitiesOf(actor)).toEqual(mayDo.PROGRAMME_MANAGER);
  });

  it('does not come together from the unit of one grant and the programme of another', () => {
    const actor = actorWith(
      { role: 'PROGRAMME_MANAGER', programmeId: 'security', orgUnitId: 'france' },
      { role: 'PROGRAMME_MANAGER', programmeId: 'accessibility' },
    );
    expect(isCapable(actor, 'MANAGE_PROGRAMMES', 'security')).toBe(false);
    expect(isCapable(actor, 'REVIEW_LABELS', 'security')).toBe(true);
    expect(isCapable(actor, 'MANAGE_PROGRAMMES', 'accessibility')).toBe(true);
  });
});
