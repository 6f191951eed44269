import { describe, expect, it } from '@jest/globals';
import { givenViewer } from '../../test/given-people.js';
import type { Capability } from './capabilities.js';
import { placesOf, workPlacesOf } from './navigationPlaces.js';

const everyone = ['/', '/guide', '/sessions', '/mentoring', '/people'];
/** With what waits for them before their own way. */
const administrator = ['/', '/journey', ...everyone.slice(1)];
/** Of each area, the first page. */
const areas = ['/directory/roles', '/operations'];
const offered = (...capabilities: Capability[]) =>
  placesOf(givenViewer(...capabilities)).map((places) => places.map(({ to }) => to));

describe('what the navigation offers', () => {
  it.each<[Capability | null, string[][]]>([
    [null, []],
    ['SCHEDULE_SESSIONS', []],
    ['WRITE_GUIDES', []],
    ['SEE_ADOPTION', [['/adoption']]],
    ['REVIEW_LABELS', [['/programme']]],
    ['MANAGE_PROGRAMMES', [['/programme/settings']]],
    ['ADMINISTER', [areas]],
  ])('whoever may %s, beside what is everybody’s', (capability, more) => {
    const own = capability === 'ADMINISTER' ? administrator : everyone;
    expect(offered(...(capability ? [capability] : []))).toEqual([own, ...more]);
  });

  it('whoever may do two things, both', () => {
    expect(offered('SCHEDULE_SESSIONS', 'SEE_ADOPTION')).toEqual([everyone, ['/adoption']]);
    expect(offered('ADMINISTER', 'REVIEW_LABELS')).toEqual([administrator, ['/programme', ...areas]]);
  });

  it('before the first programme, what is of use without one', () => {
    const before = { ...givenViewer('ADMINISTER', 'SEE_ADOPTION', 'REVIEW_LABELS'), hasProgrammes: false };
    expect(placesOf(before).map((places) => places.map(({ to }) => to))).toEqual([['/', '/people'], areas]);
  });

  it('in the account menu of a phone, only the work', () => {
    expect(workPlacesOf(givenViewer('SEE_ADOPTION'))).toEqual([]);
    expect(workPlacesOf(givenViewer('REVIEW_LABELS', 'ADMINISTER')).map(({ to }) => to)).toEqual([
      '/programme',
      ...areas,
    ]);
  });
});
