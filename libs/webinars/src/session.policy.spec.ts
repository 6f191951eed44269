import { describe, expect, it } from '@jest/globals';
import { Actor, type RoleGrant } from '@sillage/platform';
import { isHost, maySchedule } from './session.policy.js';

const actorWith = (...roles: Partial<RoleGrant>[]) =>
  new Actor({
    personId: 'sofia',
    locale: 'en',
    timeZone: 'Europe/Paris',
    roles: roles.map((grant) => ({ role: 'TRAINER', orgUnitId: null, programmeId: null, ...grant })),
  });

describe('scheduling a session of a programme', () => {
  it.each<[string, Partial<RoleGrant>, boolean]>([
    ['a trainer', {}, true],
    ['a trainer of the programme', { programmeId: 'social-media' }, true],
    ['a trainer for one part of the organisation', { orgUnitId: 'france' }, true],
    ['a programme manager', { role: 'PROGRAMME_MANAGER' }, true],
    ['a trainer of another programme', { programmeId: 'security' }, false],
    ['a local lead', { role: 'LOCAL_LEAD' }, false],
    ['an administrator', { role: 'ADMIN' }, false],
  ])('%s may or may not', (_, grant, may) => {
    expect(maySchedule(actorWith(grant), 'social-media')).toBe(may);
  });

  it('is not for somebody without a role', () => {
    expect(maySchedule(actorWith(), 'social-media')).toBe(false);
  });
});

it('a host is the one who hosts, role or not', () => {
  expect(isHost(actorWith(), { programmeId: 'social-media', hostId: 'sofia' })).toBe(true);
  expect(isHost(actorWith({}), { programmeId: 'social-media', hostId: 'marc' })).toBe(false);
});
