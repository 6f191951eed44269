import { describe, expect, it } from '@jest/globals';
import { givenColleague, givenLabel, givenMe, grant } from '../../../test/given-person-page.js';
import { me } from '../../../test/given-people.js';
import { reaches } from './reach.js';
import { standingOf } from './standing.js';

const PROGRAMME = 'social-media';

describe('whether a role reaches a person', () => {
  it.each([
    ['for the whole company', grant('LOCAL_LEAD'), true],
    ['for their unit', grant('LOCAL_LEAD', { unit: 'paris' }), true],
    ['for a unit above theirs', grant('LOCAL_LEAD', { unit: 'france' }), true],
    ['for the unit at the top', grant('LOCAL_LEAD', { unit: 'group' }), true],
    ['for a unit beside theirs', grant('LOCAL_LEAD', { unit: 'lyon' }), false],
    ['for the programme', grant('LOCAL_LEAD', { programme: PROGRAMME }), true],
    ['for another programme', grant('LOCAL_LEAD', { programme: 'security' }), false],
    ['for their unit, in another programme', grant('LOCAL_LEAD', { unit: 'paris', programme: 'security' }), false],
    ['for the programme, in a unit beside theirs', grant('LOCAL_LEAD', { unit: 'lyon', programme: PROGRAMME }), false],
    ['of another kind', grant('TRAINER'), false],
  ])('%s', (_, given, reached) => {
    expect(reaches([given], 'LOCAL_LEAD', givenColleague(), PROGRAMME)).toBe(reached);
  });

  it('is so when the second of two grants does', () => {
    const grants = [grant('LOCAL_LEAD', { unit: 'lyon' }), grant('LOCAL_LEAD', { unit: 'france' })];
    expect(reaches(grants, 'LOCAL_LEAD', givenColleague(), PROGRAMME)).toBe(true);
  });

  it('is not so when one grant has the unit and the other the programme', () => {
    const grants = [
      grant('LOCAL_LEAD', { unit: 'paris', programme: 'security' }),
      grant('LOCAL_LEAD', { unit: 'lyon', programme: PROGRAMME }),
    ];
    expect(reaches(grants, 'LOCAL_LEAD', givenColleague(), PROGRAMME)).toBe(false);
  });

  it('is not so when one grant has the role and the other the reach', () => {
    const grants = [grant('PROGRAMME_MANAGER', { unit: 'lyon' }), grant('LOCAL_LEAD', { unit: 'paris' })];
    expect(reaches(grants, 'PROGRAMME_MANAGER', givenColleague(), PROGRAMME)).toBe(false);
  });
});

describe('where a person stands, to whoever looks after the programme there', () => {
  const labels = [
    givenLabel('AWARDED'),
    givenLabel('AWARDED', { id: 'second', level: { key: 'mentor', name: 'Mentor' } }),
    givenLabel('RENEWED'),
    givenLabel('LAPSED'),
    givenLabel('SUBMITTED'),
  ];
  const standing = (roles: ReturnType<typeof grant>[], facts: Parameters<typeof givenColleague>[0]) =>
    standingOf(givenColleague(facts), givenMe({ roles }), PROGRAMME);

  it('is shown to programme managers and local leads within their reach, and to nobody else', () => {
    const shown = (...roles: ReturnType<typeof grant>[]) => standing(roles, { enrolment: {} }) !== null;
    expect(shown(grant('PROGRAMME_MANAGER'))).toBe(true);
    expect(shown(grant('LOCAL_LEAD', { unit: 'france' }))).toBe(true);
    expect(shown(grant('LOCAL_LEAD', { unit: 'lyon' }))).toBe(false);
    expect(shown(grant('PROGRAMME_MANAGER', { programme: 'security' }))).toBe(false);
    expect(shown(grant('HR_ANALYST'), grant('ADMIN'), grant('TRAINER'))).toBe(false);
    expect(shown()).toBe(false);
  });

  it('is nobody’s business where the person does not take part', () => {
    expect(standing([grant('PROGRAMME_MANAGER')], { enrolment: null })).toBeNull();
  });

  it('lets a manager revoke every label in force, and no other', () => {
    const told = standing([grant('PROGRAMME_MANAGER')], { enrolment: {}, labels });
    expect([...(told?.revocable ?? [])]).toEqual(['label-AWARDED', 'second']);
  });

  it('lets a local lead revoke none, and name nobody', () => {
    const told = standing([grant('LOCAL_LEAD')], { enrolment: {}, labels });
    expect(told).toMatchObject({ decidesFounder: false, revocable: new Set() });
  });

  it('lets a manager of elsewhere who is a lead here only look', () => {
    const roles = [grant('PROGRAMME_MANAGER', { unit: 'lyon' }), grant('LOCAL_LEAD', { unit: 'paris' })];
    expect(standing(roles, { enrolment: {}, labels })).toMatchObject({ decidesFounder: false, revocable: new Set() });
  });

  it.each([
    ['ACTIVE', true],
    ['PAUSED', true],
    ['LEFT', false],
  ] as const)('lets a manager name a founder of somebody who is %s: %s', (status, may) => {
    expect(standing([grant('PROGRAMME_MANAGER')], { enrolment: { status } })?.decidesFounder).toBe(may);
  });

  it('lets nobody revoke their own', () => {
    const own = { ...givenColleague({ enrolment: {}, labels }), id: me.id };
    const told = standingOf(own, givenMe({ roles: [grant('PROGRAMME_MANAGER')] }), PROGRAMME);
    expect(told).toMatchObject({ decidesFounder: true, revocable: new Set() });
  });
});
