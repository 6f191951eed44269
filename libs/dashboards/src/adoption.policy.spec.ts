import { describe, expect, it } from '@jest/globals';
import { Actor, type RoleGrant } from '@sillage/platform';
import { unitsToCount } from './adoption.policy.js';

const programme = '0198a000-0000-7000-8000-000000000001';
const other = '0198a000-0000-7000-8000-000000000002';
const units = (...roles: RoleGrant[]) =>
  unitsToCount(new Actor({ personId: 'p', locale: 'en', timeZone: 'UTC', roles }), programme);

describe('whom one may count', () => {
  it('is nobody without a role for it', () => {
    expect(units()).toEqual([]);
    expect(units({ role: 'TRAINER', orgUnitId: null, programmeId: null })).toEqual([]);
    expect(units({ role: 'GUIDE_OWNER', orgUnitId: null, programmeId: null })).toEqual([]);
  });

  it.each(['HR_ANALYST', 'PROGRAMME_MANAGER', 'LOCAL_LEAD', 'ADMIN'] as const)('is whom a %s was given', (role) => {
    expect(units({ role, orgUnitId: null, programmeId: null })).toBeNull();
    expect(units({ role, orgUnitId: 'france', programmeId: null })).toEqual(['france']);
  });

  it('is nobody in another programme', () => {
    expect(units({ role: 'PROGRAMME_MANAGER', orgUnitId: null, programmeId: other })).toEqual([]);
  });

  it('is everybody whom any of several roles reaches', () => {
    expect(
      units(
        { role: 'LOCAL_LEAD', orgUnitId: 'france', programmeId: programme },
        { role: 'HR_ANALYST', orgUnitId: 'spain', programmeId: null },
        { role: 'HR_ANALYST', orgUnitId: 'italy', programmeId: other },
      ),
    ).toEqual(['spain', 'france']);
  });
});
