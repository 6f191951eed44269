import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { givenColleague, givenLabel, givenMe, grant } from '../../../test/given-person-page.js';
import { inDays, NOW } from '../../../test/given-people.js';
import { inParis, type Reader } from '../../../test/readers.js';
import { told } from '../../../test/told.js';
import { PersonPage } from './PersonPage.js';

beforeAll(() => {
  jest.useFakeTimers({ now: NOW });
});

afterAll(() => {
  jest.useRealTimers();
});

interface Facts {
  colleague?: Parameters<typeof givenColleague>[0];
  mine?: Parameters<typeof givenMe>[0];
  mentorPaused?: boolean;
  reader?: Reader;
  email?: string;
}

const route = { route: '/people/:id', path: '/people/sofia-lindqvist' };

function page({ colleague, mine, mentorPaused = false, reader = inParis, email }: Facts = {}) {
  const answer = {
    viewer: givenMe(mine),
    mentorships: [
      { id: 'one', mentorPaused: false },
      { id: 'two', mentorPaused },
    ],
    person: { ...givenColleague(colleague), ...(email && { email }) },
  };
  return told(<PersonPage />, { ...route, reader, answers: { Person: answer } });
}

const manager = { roles: [grant('PROGRAMME_MANAGER')] };
const lead = { roles: [grant('LOCAL_LEAD', { unit: 'france' })] };

describe('the page of a colleague', () => {
  it('waits, and says when there is nobody', () => {
    expect(told(<PersonPage />, route).text).toBe('All people Loading');
    const none = told(<PersonPage />, {
      ...route,
      answers: { Person: { viewer: givenMe(), mentorships: [], person: null } },
    });
    expect(none.text).toContain('This colleague is not in the directory.');
  });

  it('says who they are, where, and what time it is there', () => {
    const { heading, text } = page();
    expect(heading).toBe('Sofia Lindqvist');
    expect(text).toContain('Group / France / Paris');
    expect(text).toContain('France, where it is 15:30');
    expect(page({ reader: { ...inParis, timeZone: 'Pacific/Auckland' } }).text).toContain('where it is 15:30');
    expect(text).not.toContain('Email');
    expect(page({ email: 'sofia@example.com' }).links['sofia@example.com']).toBe('mailto:sofia@example.com');
  });

  it('says which label they hold, as far as they want it seen', () => {
    expect(page({ colleague: { labelled: true } }).text).toContain('Champion since 2 December 2025');
    expect(page().text).not.toContain('Champion');
  });

  it.each<[string, Facts, string[]]>([
    ['to accompany them', { mine: { labelled: true } }, ['Offer to be Sofia’s mentor']],
    ['to ask them', { colleague: { labelled: true } }, ['Ask Sofia to be your mentor']],
    ['to ask nobody beside a mentor', { colleague: { labelled: true }, mine: { mentored: true } }, []],
    [
      'to ask another one while the second of two mentorships rests',
      { colleague: { labelled: true }, mine: { mentored: true }, mentorPaused: true },
      ['Ask Sofia to be your mentor'],
    ],
    ['nothing on a pause', { colleague: { labelled: true }, mine: { status: 'PAUSED', labelled: true } }, []],
  ])('lets me propose %s', (_, facts, buttons) => {
    expect(page(facts).buttons).toEqual(buttons);
  });
});

describe('where a colleague stands', () => {
  const labels = [
    givenLabel('AWARDED'),
    givenLabel('SUBMITTED', { submittedAt: inDays(-3), level: { key: 'mentor', name: 'Mentor' } }),
    givenLabel('LAPSED', { awardedAt: inDays(-800), closedAt: inDays(-60) }),
    givenLabel('REVOKED', { closedAt: inDays(-20), reason: 'A customer was named.' }),
  ];
  const colleague = { enrolment: {}, labels };

  it('is told to a manager, with what may be done', () => {
    const { text, buttons, links } = page({ colleague, mine: manager });
    expect(text).toContain('In the programme Social media champions');
    expect(text).toContain('Takes part since 24 August 2025');
    expect(text).toContain('Champion In force since 2 December 2025, until 2 November 2027 Revoke');
    expect(text).toContain('Mentor Waits for a review handed in on 9 March 2026');
    expect(text).toContain('Champion Lapsed from 2 January 2024 to 11 January 2026');
    expect(text).toContain('Champion Revoked from 2 December 2025 to 20 February 2026 “A customer was named.”');
    expect(buttons).toEqual(['Name as founder', 'Revoke the Champion label']);
    expect(links['Go to the review']).toBe('/programme');
  });

  it('is told where there is no label yet', () => {
    expect(page({ colleague: { enrolment: {} }, mine: manager }).text).toContain('No label yet, and none on the way.');
    expect(page({ colleague, mine: manager }).text).not.toContain('No label yet');
  });

  it('is told to a local lead, who only looks and reviews', () => {
    const { text, buttons, links } = page({ colleague, mine: lead });
    expect(text).toContain('In the programme Social media champions');
    expect(buttons).toEqual([]);
    expect(links['Go to the review']).toBe('/programme');
  });

  it('is told to nobody else', () => {
    expect(page({ colleague }).text).not.toContain('In the programme');
    expect(page({ colleague, mine: { roles: [grant('LOCAL_LEAD', { unit: 'lyon' })] } }).text).not.toContain(
      'In the programme',
    );
    expect(page({ mine: manager }).text).not.toContain('In the programme');
  });

  it.each<[string, Facts['colleague'], string]>([
    ['ACTIVE', { enrolment: { status: 'ACTIVE' } }, 'Takes part since 24 August 2025'],
    ['PAUSED', { enrolment: { status: 'PAUSED' } }, 'Takes part since 24 August 2025, and is having a pause'],
    ['LEFT', { enrolment: { status: 'LEFT' } }, 'No longer takes part'],
  ])('is said of somebody who is %s', (_, facts, words) => {
    expect(page({ colleague: facts, mine: manager }).text).toContain(words);
  });

  it('of a founder is that they are one, which a manager may take back', () => {
    const founder = { enrolment: { founder: true } };
    expect(page({ colleague: founder, mine: manager }).buttons).toEqual([
      'Take back that Sofia Lindqvist is a founder',
    ]);
    expect(page({ colleague: founder, mine: lead }).text).toContain('Founder of a chain');
    expect(page({ colleague: founder, mine: lead }).buttons).toEqual([]);
    expect(page({ colleague: { enrolment: { founder: true, status: 'LEFT' } }, mine: manager }).buttons).toEqual([]);
    expect(page({ colleague: { enrolment: {} }, mine: lead }).text).not.toContain('founder');
  });

  it('is whole in French', () => {
    const { text } = page({ colleague, mine: manager, reader: { ...inParis, language: 'fr', locale: 'fr-FR' } });
    expect(text).toContain('Dans le programme Social media champions');
    expect(text).toContain('24 août 2025');
    expect(text).not.toMatch(/since|Revoke|Takes part/);
  });
});
