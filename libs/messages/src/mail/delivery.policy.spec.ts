import { describe, expect, it } from '@jest/globals';
import { decide, nextTry, type DueDelivery } from './delivery.policy.js';

const noon = new Date('2026-03-04T11:00:00Z');
const mail: DueDelivery = {
  id: 'd',
  reminderId: 'r',
  channel: 'EMAIL',
  fallback: false,
  attempts: 0,
  kind: 'GUIDE_TO_ACKNOWLEDGE',
  occurrence: 1,
  subjectId: 's',
  since: noon,
  personId: 'p',
  active: true,
  email: 'p@example.com',
  givenName: 'P',
  displayName: 'P P',
  locale: 'en',
  wantsEmail: true,
  wantsInApp: true,
  mutedKinds: [],
  timeZone: 'Europe/Paris',
  country: 'FR',
  quietHoursStart: '20:00',
  quietHoursEnd: '08:00',
};
const decided = (
  facts: Partial<DueDelivery>,
  { stillWaits = true, now = noon, mailDisturbs = true, insists = false } = {},
) => decide({ ...mail, ...facts }, { stillWaits, now, mailDisturbs, insists });

describe('the decision at the moment of sending', () => {
  it('is to send what still waits', () => {
    expect(decided({})).toEqual({ action: 'SEND' });
  });

  it.each([
    ['left the company', { active: false }, 'LEFT_COMPANY'],
    ['muted the kind', { mutedKinds: ['GUIDE_TO_ACKNOWLEDGE'] }, 'MUTED'],
    ['turned mail off', { wantsEmail: false }, 'CHANNEL_OFF'],
    ['has no address any more', { email: null }, 'NO_ADDRESS'],
    ['turned the app off', { channel: 'IN_APP' as const, wantsInApp: false }, 'CHANNEL_OFF'],
  ])('is to drop it for who %s', (_, facts, reason) => {
    expect(decided(facts)).toEqual({ action: 'DROP', reason });
  });

  it('is to drop what has happened meanwhile', () => {
    expect(decided({}, { stillWaits: false })).toEqual({ action: 'DROP', reason: 'HAPPENED' });
  });

  it('is to let a mail wait for the morning, and the app not', () => {
    const night = { now: new Date('2026-03-04T22:00:00Z') };
    expect(decided({}, night)).toEqual({ action: 'POSTPONE', until: new Date('2026-03-05T07:00:00Z') });
    expect(decided({ channel: 'IN_APP' }, night)).toEqual({ action: 'SEND' });
  });

  it('is to send at any hour, and whatever they chose, what is about their own account', () => {
    const chosen = { mutedKinds: ['GUIDE_TO_ACKNOWLEDGE'], wantsEmail: false };
    const night = { now: new Date('2026-03-04T22:00:00Z'), insists: true };
    expect(decided(chosen, night)).toEqual({ action: 'SEND' });
    expect(decided({ email: null }, night)).toEqual({ action: 'DROP', reason: 'NO_ADDRESS' });
    expect(decided({ active: false }, night)).toEqual({ action: 'DROP', reason: 'LEFT_COMPANY' });
    expect(decided({}, { ...night, stillWaits: false })).toEqual({ action: 'DROP', reason: 'HAPPENED' });
  });

  it('is not to wait with a mail that is only kept', () => {
    const night = new Date('2026-03-04T22:00:00Z');
    expect(decided({}, { now: night, mailDisturbs: false })).toEqual({ action: 'SEND' });
  });

  it('is to tell in the app what mail could not bring, also who turned the app off', () => {
    expect(decided({ channel: 'IN_APP', wantsInApp: false, fallback: true })).toEqual({ action: 'SEND' });
  });
});

it('tries again after one minute, two, four, and at last every hour', () => {
  const minutes = [1, 2, 3, 7, 30].map((attempts) => (nextTry(noon, attempts).getTime() - noon.getTime()) / 60_000);
  expect(minutes).toEqual([1, 2, 4, 60, 60]);
});
