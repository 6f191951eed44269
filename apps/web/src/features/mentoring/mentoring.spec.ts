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

  it('has what can be accepted before what can only be declined', () => {
    const [stuck, offer] = [offerFrom(tomas, { cannotAcceptBecause: 'No place is free.' }), offerFrom(sofia)];
    expect(mentoring({ invitations: [stuck, offer] }).toAnswer).toEqual([offer, stuck]);
  });
});

describe('my mentorship', () => {
  it('is the one that goes on, though an earlier one was completed', () => {
    const [now, before] = [mentoredBy(tomas), mentoredBy(sofia, { status: 'COMPLETED' })];
    expect(mentoring({ mentorships: [now, before] })).toMatchObject({
      mentorship: now,
      past: [before],
    });
  });

  it('is the one that led to the label, once it is completed', () => {
    const [ended, completed] = [mentoredBy(tomas, { status: 'ENDED' }), mentoredBy(sofia, { status: 'COMPLETED' })];
    expect(mentoring({ mentorships: [ended, completed] })).toMatchObject({
      mentorship: completed,
      past: [ended],
    });
  });

  it('is none that ended, nor one in which I am the mentor', () => {
    expect(mentoring({ mentorships: [mentoredBy(sofia, { status: 'ENDED' })] }).mentorship).toBeNull();
    expect(mentoring({ mentorships: [mentorOf(noor)] }).mentorship).toBeNull();
  });

  it('rests while its mentor takes a pause', () => {
    expect(mentoring({ mentorships: [mentoredBy(sofia, { mentorPaused: true })] }).mentorPaused).toBe(true);
    expect(mentoring({ mentorships: [mentoredBy(sofia)] }).mentorPaused).toBe(false);
  });
});

describe('those whom I accompany', () => {
  it('are all whose mentorship goes on; the others are past', () => {
    const [first, second] = [mentorOf(noor), mentorOf(tomas)];
    const [completed, ended] = [mentorOf(sofia, { status: 'COMPLETED' }), mentorOf(sofia, { status: 'ENDED' })];
    const told = mentoring({ mentorships: [first, completed, second, ended] });
    expect(told).toMatchObject({ mentees: [first, second], past: [completed, ended], completed: 1 });
  });

  it('do not count among them who accompanied me', () => {
    expect(mentoring({ mentorships: [mentoredBy(sofia, { status: 'COMPLETED' })] }).completed).toBe(0);
  });
});

describe('what I may do', () => {
  it('is what the server says', () => {
    expect(mentoring({ enrolment: { freePlaces: 2, viewerMayInvite: true } })).toMatchObject({
      freePlaces: 2,
      mayInvite: true,
      mayAsk: true,
      needsMentor: true,
    });
    expect(mentoring({ enrolment: accompanied })).toMatchObject({
      freePlaces: null,
      mayInvite: false,
      mayAsk: false,
      needsMentor: false,
    });
  });

  it('is nothing for whoever never enrolled', () => {
    const told = mentoring({ enrolment: null });
    expect(told).toMatchObject({
      freePlaces: null,
      mayInvite: false,
      mayAsk: false,
      needsMentor: false,
      onPause: false,
    });
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
    expect(mentoring({ invitations, enrolment: labelled }).lookAgain).toBeNull();
    expect(mentoring({ invitations, enrolment: accompanied, mentorships: [mentoredBy(tomas)] }).lookAgain).toBeNull();
    expect(mentoring({ invitations, enrolment: null }).lookAgain).toBeNull();
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
