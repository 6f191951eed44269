import { describe, expect, it } from '@jest/globals';
import { givenViewer } from '../../test/given-people.js';
import { placesOf, workPlacesOf } from './navigationPlaces.js';
import type { Role } from './viewer.js';

const everyone = ['/', '/guide', '/sessions', '/mentoring', '/people'];
const offered = (...roles: Role[]) => placesOf(givenViewer(...roles)).map((places) => places.map(({ to }) => to));

describe('what the navigation offers', () => {
  it.each<[Role | null, string[][]]>([
    [null, []],
    ['TRAINER', []],
    ['GUIDE_OWNER', []],
    ['HR_ANALYST', [['/adoption']]],
    ['LOCAL_LEAD', [['/adoption'], ['/programme']]],
    ['PROGRAMME_MANAGER', [['/adoption'], ['/programme']]],
    ['ADMIN', [['/adoption'], ['/operations/mail']]],
  ])('%s, beside what is everybody’s', (role, more) => {
    expect(offered(...(role ? [role] : []))).toEqual([everyone, ...more]);
  });

  it('whoever has two roles, both', () => {
    expect(offered('TRAINER', 'HR_ANALYST')).toEqual([everyone, ['/adoption']]);
    expect(offered('ADMIN', 'LOCAL_LEAD')).toEqual([everyone, ['/adoption'], ['/programme', '/operations/mail']]);
  });

  it('in the account menu of a phone, only the work', () => {
    expect(workPlacesOf(givenViewer('HR_ANALYST'))).toEqual([]);
    expect(workPlacesOf(givenViewer('PROGRAMME_MANAGER', 'ADMIN')).map(({ to }) => to)).toEqual([
      '/programme',
      '/operations/mail',
    ]);
  });
});
