import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mentoredBy, mentorOf } from '../../../../test/given-mentoring.js';
import { me, noor, now, sofia } from '../../../../test/given-people.js';
import { inParis, zones } from '../../../../test/readers.js';
import { told } from '../../../../test/told.js';
import { CheckInForm } from './CheckInForm.js';
import { pastOf } from './past.js';

beforeAll(() => {
  jest.useFakeTimers({ now: now });
});

afterAll(() => {
  jest.useRealTimers();
});

describe('a mentorship that is over', () => {
  it('was with my mentee, or with my mentor', () => {
    expect(pastOf(mentorOf(noor), me.id)).toEqual({ other: noor, words: 'mentoring.past.mentee' });
    expect(pastOf(mentoredBy(sofia), me.id)).toEqual({ other: sofia, words: 'mentoring.past.mentor' });
  });
});

describe('noting a check-in', () => {
  // At eight in the evening in London: tomorrow has come to Auckland.
  const evening = new Date('2026-03-12T20:00:00Z');
  const dates = (timeZone: string) => {
    jest.setSystemTime(evening);
    const { html } = told(<CheckInForm mentorshipId="m" onNoted={() => undefined} onCancel={() => undefined} />, {
      reader: { ...inParis, timeZone },
    });
    return [...html.matchAll(/<input[^>]*type="date"[^>]*>/g)].map(([tag]) =>
      Object.fromEntries([...tag.matchAll(/(min|max|value)="([\d-]*)"/g)].map(([, name, day]) => [name, day])),
    );
  };

  it.each(zones)('begins with today in %s: no talk is still to come, and the next one is later', (zone) => {
    const [today, tomorrow] = zone === 'Pacific/Auckland' ? ['2026-03-13', '2026-03-14'] : ['2026-03-12', '2026-03-13'];
    expect(dates(zone)).toEqual([
      { value: today, max: today },
      { value: '', min: tomorrow },
    ]);
  });
});
