import { describe, expect, it } from '@jest/globals';
import {
  accompanied,
  givenMentoring,
  labelled,
  mentoredBy,
  mentorOf,
  offerFrom,
  offerTo,
  requestFrom,
  requestTo,
} from '../../../test/given-mentoring.js';
import { noor, sofia, tomas } from '../../../test/given-people.js';
import { intlOf } from '../../../test/readers.js';
import { mentoringOf } from './mentoring.js';
import { mentoringHeadline } from './mentoringHeadline.js';

type Facts = Parameters<typeof givenMentoring>[0];

function told(facts: Facts, language: 'en' | 'fr' = 'en'): string {
  const { title, lead } = mentoringHeadline(mentoringOf(givenMentoring(facts)));
  const intl = intlOf({ language, locale: language === 'fr' ? 'fr-FR' : 'en-GB', timeZone: 'UTC' });
  const words = intl.formatMessage({ id: title.id }, title.values);
  return lead ? `${words} ${intl.formatMessage({ id: lead })}` : words;
}

describe('the first line of mentoring', () => {
  it.each<[string, Facts, string]>([
    ['before joining', { enrolment: null }, 'Someone goes ahead, others follow.'],
    ['without a mentor', {}, 'Find someone a little ahead of you.'],
    ['with a mentor', { enrolment: accompanied, mentorships: [mentoredBy(sofia)] }, 'You are in good company.'],
    [
      'with a mentor on a pause',
      { enrolment: { needsMentor: false }, mentorships: [mentoredBy(sofia, { mentorPaused: true })] },
      'Sofia is taking a pause. Wait, or ask somebody else: as you like.',
    ],
    ['with the label', { enrolment: labelled }, 'You may take a colleague along.'],
    ['with one mentee', { enrolment: labelled, mentorships: [mentorOf(noor)] }, 'You accompany one colleague.'],
    [
      'with two mentees',
      { enrolment: labelled, mentorships: [mentorOf(noor), mentorOf(tomas)] },
      'You accompany 2 colleagues.',
    ],
    [
      'after one got the label',
      { enrolment: labelled, mentorships: [mentorOf(noor, { status: 'COMPLETED' })] },
      'One colleague earned the label beside you.',
    ],
    [
      'while a request waits',
      { invitations: [requestTo(sofia)] },
      'You asked Sofia. The answer will appear here. There is nothing to do meanwhile. You are free to ask somebody else as well.',
    ],
  ])('%s', (_, facts, words) => {
    expect(told(facts)).toBe(words);
  });

  const asked = 'Answer when you like. You are free to say no: it takes no reason, and only the two of you know.';

  it('is the offer, though one has asked somebody oneself', () => {
    const invitations = [requestTo(sofia), offerFrom(tomas)];
    expect(told({ invitations })).toBe(`Tomás Herrera offered to be your mentor. ${asked}`);
  });

  it('is the offer, though the mentor takes a pause, or mentees are there', () => {
    const invitations = [offerFrom(tomas)];
    expect(told({ invitations, mentorships: [mentoredBy(sofia, { mentorPaused: true })] })).toMatch(/^Tomás Herrera/);
    expect(told({ invitations, mentorships: [mentorOf(noor)], enrolment: labelled })).toMatch(/^Tomás Herrera/);
  });

  it('is no offer that can only be declined', () => {
    const stuck = offerFrom(tomas, { cannotAcceptBecause: 'No place is free.' });
    expect(told({ enrolment: accompanied, mentorships: [mentoredBy(sofia)], invitations: [stuck] })).toBe(
      'You are in good company.',
    );
    expect(told({ invitations: [stuck, offerFrom(sofia)] })).toBe(
      `Sofia Lindqvist offered to be your mentor. ${asked}`,
    );
  });

  it('counts the others who offered, and those who asked apart', () => {
    expect(told({ invitations: [offerFrom(sofia), offerFrom(tomas)] })).toMatch(
      /^Sofia Lindqvist and one more colleague offered to be your mentor\./,
    );
    expect(
      told({ invitations: [requestFrom(noor), requestFrom(sofia), requestFrom(tomas)], enrolment: labelled }),
    ).toMatch(/^Noor Haddad and 2 more colleagues asked you to be their mentor\./);
    expect(told({ invitations: [offerFrom(sofia), requestFrom(noor)], enrolment: labelled })).toMatch(
      /^Sofia Lindqvist offered to be your mentor\./,
    );
  });

  it('is in French', () => {
    expect(told({ invitations: [requestTo(sofia)] }, 'fr')).toMatch(/^Vous avez sollicité Sofia\./);
    const facts = { enrolment: accompanied, mentorships: [mentoredBy(sofia)] };
    expect(told(facts, 'fr')).not.toBe(told(facts));
  });

  it('says nothing of an offer of one’s own that waits', () => {
    expect(told({ enrolment: labelled, invitations: [offerTo(noor)] })).toBe('You may take a colleague along.');
  });

  it('names whom one asked, though one has offered something to another since', () => {
    expect(told({ invitations: [offerTo(noor), requestTo(sofia)] })).toMatch(/^You asked Sofia\./);
  });

  it('is those whom one accompanies now, before those who got the label', () => {
    const mentorships = [mentorOf(tomas, { status: 'COMPLETED' }), mentorOf(noor)];
    expect(told({ enrolment: labelled, mentorships })).toBe('You accompany one colleague.');
  });

  it('does not tell somebody with a mentor to wait for another’s answer', () => {
    expect(told({ enrolment: accompanied, invitations: [requestTo(tomas)], mentorships: [mentoredBy(sofia)] })).toBe(
      'You are in good company.',
    );
  });
});
