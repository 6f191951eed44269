import { describe, expect, it } from '@jest/globals';
import {
  givenMentoring,
  mentoredBy,
  mentorOf,
  offerFrom,
  offerTo,
  requestFrom,
  requestTo,
} from '../../../test/given-mentoring.js';
import { me, noor, sofia, tomas } from '../../../test/given-people.js';
import { mentoringOf } from './mentoring.js';

const mentoring = (facts: Parameters<typeof givenMentoring>[0] = {}) => mentoringOf(givenMentoring(facts));

describe('what waits for my answer', () => {
  it('is every offer to me and every request to me, whatever I asked for myself', () => {
    const [offer, second, request, own] = [offerFrom(sofia), offerFrom(tomas), requestFrom(noor), requestTo(sofia)];
    const { toAnswer, sent } = mentoring({ invitations: [own, request, second, offer] });
    expect(toAnswer).toEqual([request, second, offer]);
    expect(sent).toEqual([own]);
  });

  it('is an offer of the very person whom I asked', () => {
    const [offer, own] = [offerFrom(sofia), requestTo(sofia)];
    expect(mentoring({ invitations: [own, offer] })).toMatchObject({ toAnswer: [offer], sent: [own] });
  });

  it.each(['ACCEPTED', 'DECLINED', 'EXPIRED', 'CANCELLED'] as const)('is nothing that is %s', (status) => {
    const { toAnswer, sent } = mentoring({ invitations: [offerFrom(sofia, { status }), requestTo(tomas, { status })] });
    expect([...toAnswer, ...sent]).toEqual([]);
  });

  it.each([
    ['ACTIVE', null],
    ['PAUSED', 'resumes'],
    ['LEFT', 'enrols'],
  ] as const)('accepting it changes the enrolment of somebody who is %s: %s', (status, also) => {
    expect(mentoring({ enrolment: { status } }).acceptingAlso).toBe(also);
  });

  it('accepting it enrols whoever never was', () => {
    expect(mentoring({ enrolment: null }).acceptingAlso).toBe('enrols');
  });
});

describe('my mentorship', () => {
  it('is the one that goes on, though an earlier one was completed', () => {
    const [now, before] = [mentoredBy(tomas), mentoredBy(sofia, { status: 'COMPLETED' })];
    expect(mentoring({ mentorships: [now, before], labelled: true })).toMatchObject({
      mentorship: now,
      past: [before],
    });
  });

  it('is the one that led to the label, once it is completed', () => {
    const [ended, completed] = [mentoredBy(tomas, { status: 'ENDED' }), mentoredBy(sofia, { status: 'COMPLETED' })];
    expect(mentoring({ mentorships: [ended, completed], labelled: true })).toMatchObject({
      mentorship: completed,
      past: [ended],
    });
  });

  it('is none that ended, nor one in which I am the mentor', () => {
    expect(mentoring({ mentorships: [mentoredBy(sofia, { status: 'ENDED' })] }).mentorship).toBeNull();
    expect(mentoring({ mentorships: [mentorOf(noor)], labelled: true }).mentorship).toBeNull();
  });

  it('rests while its mentor takes a pause, and only while it goes on', () => {
    expect(mentoring({ mentorships: [mentoredBy(sofia, { mentorPaused: true })] }).mentorPaused).toBe(true);
    const completed = mentoredBy(sofia, { status: 'COMPLETED', mentorPaused: true });
    expect(mentoring({ mentorships: [completed] }).mentorPaused).toBe(false);
    expect(mentoring({ mentorships: [mentoredBy(sofia)] }).mentorPaused).toBe(false);
  });
});

describe('those whom I accompany', () => {
  it('are all whose mentorship goes on; the others are past', () => {
    const [first, second] = [mentorOf(noor), mentorOf(tomas)];
    const [completed, ended] = [mentorOf(sofia, { status: 'COMPLETED' }), mentorOf(sofia, { status: 'ENDED' })];
    const told = mentoring({ mentorships: [first, completed, second, ended], labelled: true });
    expect(told).toMatchObject({ mentees: [first, second], past: [completed, ended], completed: 1 });
  });

  it('do not count among them who accompanied me', () => {
    expect(mentoring({ mentorships: [mentoredBy(sofia, { status: 'COMPLETED' })] }).completed).toBe(0);
  });
});

describe('whether I may invite', () => {
  it('takes a label in force and an enrolment that goes on', () => {
    expect(mentoring({ labelled: true }).mayInvite).toBe(true);
    expect(mentoring().mayInvite).toBe(false);
    expect(mentoring({ labelled: true, enrolment: { status: 'PAUSED' } }).mayInvite).toBe(false);
    expect(mentoring({ labelled: true, enrolment: { status: 'LEFT' } }).mayInvite).toBe(false);
    expect(mentoring({ enrolment: null }).mayInvite).toBe(false);
  });
});

describe('the places that I have left', () => {
  const seats = (facts: Parameters<typeof givenMentoring>[0]) => mentoring({ labelled: true, ...facts }).seatsLeft;

  it('are those of the programme, for whoever accompanies nobody', () => {
    expect(seats({ capacity: 3 })).toBe(3);
  });

  it('are taken by those whom I accompany and by offers that nobody answered yet, both', () => {
    const mentorships = [mentorOf(sofia)];
    const invitations = [offerTo(noor), offerTo(tomas)];
    expect(seats({ mentorships, invitations })).toBe(2);
    expect(seats({ mentorships })).toBe(4);
    expect(seats({ invitations })).toBe(3);
  });

  it('are not taken by what I asked for, what others asked me, or what is over', () => {
    const invitations = [requestTo(sofia), requestFrom(noor), offerFrom(tomas), offerTo(noor, { status: 'DECLINED' })];
    const mentorships = [
      mentorOf(noor, { status: 'COMPLETED' }),
      mentorOf(tomas, { status: 'ENDED' }),
      mentoredBy(sofia),
    ];
    expect(seats({ invitations, mentorships })).toBe(5);
  });

  it('are never fewer than none, when the programme gives fewer than before', () => {
    expect(seats({ capacity: 1, mentorships: [mentorOf(noor), mentorOf(tomas)] })).toBe(0);
  });
});

describe('whether I may ask for a mentor', () => {
  it('is so for whoever takes part and has none', () => {
    expect(mentoring()).toMatchObject({ mayAsk: true, needsMentor: true });
  });

  it.each(['PAUSED', 'LEFT'] as const)('is not so for somebody who is %s', (status) => {
    expect(mentoring({ enrolment: { status } })).toMatchObject({ mayAsk: false, needsMentor: false });
  });

  it('is not so for whoever never enrolled, nor for a founder', () => {
    expect(mentoring({ enrolment: null })).toMatchObject({ mayAsk: false, needsMentor: false });
    expect(mentoring({ enrolment: { founder: true } })).toMatchObject({ mayAsk: false, needsMentor: false });
  });

  it('is not so beside a mentor, unless that one takes a pause', () => {
    expect(mentoring({ mentorships: [mentoredBy(sofia)] })).toMatchObject({ mayAsk: false, needsMentor: false });
    const paused = mentoring({ mentorships: [mentoredBy(sofia, { mentorPaused: true })] });
    expect(paused).toMatchObject({ mayAsk: true, needsMentor: false });
  });

  it('is so, though not needed, with a label or after the mentorship that led to one', () => {
    expect(mentoring({ labelled: true })).toMatchObject({ mayAsk: true, needsMentor: false });
    const completed = mentoring({ mentorships: [mentoredBy(sofia, { status: 'COMPLETED' })] });
    expect(completed).toMatchObject({ mayAsk: true, needsMentor: false });
  });

  it('is so again after a mentorship that ended', () => {
    const again = mentoring({ mentorships: [mentoredBy(sofia, { status: 'ENDED' })] });
    expect(again).toMatchObject({ mayAsk: true, needsMentor: true });
  });

  it('does not depend on those whom I accompany', () => {
    expect(mentoring({ labelled: true, mentorships: [mentorOf(noor)] }).mayAsk).toBe(true);
  });
});

describe('looking again', () => {
  it.each(['DECLINED', 'EXPIRED', 'CANCELLED'] as const)('comes after a request that is %s', (status) => {
    expect(mentoring({ invitations: [requestTo(sofia, { status })] }).lookAgain).toEqual({
      why: status,
      name: 'Sofia',
    });
  });

  it('comes after a mentorship that ended', () => {
    const mentorships = [mentoredBy(tomas, { status: 'ENDED' })];
    expect(mentoring({ mentorships }).lookAgain).toEqual({ why: 'ENDED', name: 'Tomás' });
  });

  it('is about the second request, when two led nowhere', () => {
    const invitations = [
      requestTo(tomas, { status: 'EXPIRED', sent: -10 }),
      requestTo(sofia, { status: 'DECLINED', sent: -40 }),
    ];
    expect(mentoring({ invitations }).lookAgain).toEqual({ why: 'EXPIRED', name: 'Tomás' });
  });

  it('is about whichever came last, a request or an end', () => {
    const ended = mentoredBy(tomas, { status: 'ENDED', since: -60, until: -20 });
    const [before, during, after] = [-90, -40, -10].map((sent) => requestTo(sofia, { status: 'DECLINED', sent }));
    const again = (request: ReturnType<typeof requestTo>) =>
      mentoring({ mentorships: [ended], invitations: [request] }).lookAgain?.why;
    expect(again(before!)).toBe('ENDED');
    expect(again(during!)).toBe('ENDED');
    expect(again(after!)).toBe('DECLINED');
  });

  it('is about the last of two mentorships', () => {
    const mentorships = [mentoredBy(tomas, { status: 'ENDED' }), mentoredBy(sofia, { status: 'ENDED', until: -50 })];
    expect(mentoring({ mentorships }).lookAgain?.name).toBe('Tomás');
  });

  it('waits while another request or an offer does', () => {
    const declined = requestTo(sofia, { status: 'DECLINED' });
    expect(mentoring({ invitations: [requestTo(tomas), declined] }).lookAgain).toBeNull();
    expect(mentoring({ invitations: [offerFrom(tomas), declined] }).lookAgain).toBeNull();
  });

  it('does not wait for what others asked me', () => {
    const invitations = [requestFrom(noor), requestTo(sofia, { status: 'DECLINED' })];
    expect(mentoring({ invitations }).lookAgain?.name).toBe('Sofia');
  });

  it('is nothing that somebody asked me and I declined, nor an offer of mine', () => {
    const invitations = [requestFrom(noor, { status: 'DECLINED' }), offerTo(noor, { status: 'DECLINED' })];
    expect(mentoring({ invitations }).lookAgain).toBeNull();
  });

  it('is for whoever needs a mentor', () => {
    const invitations = [requestTo(sofia, { status: 'DECLINED' })];
    expect(mentoring({ invitations, labelled: true }).lookAgain).toBeNull();
    expect(mentoring({ invitations, mentorships: [mentoredBy(tomas)] }).lookAgain).toBeNull();
    expect(mentoring({ invitations, enrolment: { status: 'PAUSED' } }).lookAgain).toBeNull();
  });

  it('is not about a request that was accepted', () => {
    expect(mentoring({ invitations: [requestTo(sofia, { status: 'ACCEPTED' })] }).lookAgain).toBeNull();
  });
});

it('whoever is not known yet has nothing to do', () => {
  const answer = { ...givenMentoring({ invitations: [] }), viewer: null };
  expect(mentoringOf(answer)).toMatchObject({ toAnswer: [], mayAsk: false, mayInvite: false, lookAgain: null });
  expect(me.id).toBe('amina-diallo');
});
