import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  criterion,
  offerFrom,
  pastLabel,
  requestTo,
  sessionIn,
  waiting,
  walkingWith,
} from '../../../test/given-journey.js';
import { inDays, now, sofia, tomas } from '../../../test/given-people.js';
import { allMet, inFrench, labelled, page, reviewed, toSubmit, type Facts } from '../../../test/told-journey.js';

beforeAll(() => {
  jest.useFakeTimers({ now: now });
});

afterAll(() => {
  jest.useRealTimers();
});

describe('the one step that is open', () => {
  const only = (one: ReturnType<typeof criterion>, facts: Facts = {}) => page({ ...facts, progress: [one] });

  it.each<[string, ReturnType<typeof criterion>, Facts, string, string]>([
    ['reads the guide', criterion('GUIDE_ACKNOWLEDGED'), {}, 'Read the guide', '/guide'],
    ['chooses a session', criterion('SESSIONS_ATTENDED'), {}, 'Choose a session', '/sessions'],
    [
      'checks in to the one that is open',
      criterion('SESSIONS_ATTENDED'),
      { sessions: [sessionIn(24), sessionIn(-0.2, { id: 'now', checkIn: true })] },
      'Check in',
      '/sessions/now',
    ],
    ['finds a mentor', criterion('HAS_MENTOR'), {}, 'Find a mentor', '/mentoring'],
    [
      'sees the offer, though somebody else was asked',
      criterion('HAS_MENTOR'),
      { invitations: [requestTo(tomas), offerFrom(sofia)] },
      'See the offer',
      '/mentoring',
    ],
    [
      'invites a colleague',
      criterion('MENTEES_LABELLED', 0, 2),
      { enrolment: labelled },
      'Invite a colleague',
      '/mentoring',
    ],
  ])('%s', (_, one, facts, words, path) => {
    expect(only(one, facts).links[words]).toBe(path);
  });

  it('tells of the offer until when it may be answered', () => {
    expect(only(criterion('HAS_MENTOR'), { invitations: [offerFrom(sofia)] }).text).toContain(
      'Sofia Lindqvist offered to be your mentor. Answer when you like, before 22 March.',
    );
  });

  it('hands the label in, with what is to be declared', () => {
    const facts = { enrolment: toSubmit };
    const declared = page({ ...facts, progress: [criterion('SESSIONS_ATTENDED', 1), criterion('SELF_DECLARED')] });
    expect(declared.buttons).toContain('Hand in');
    expect(declared.all('label')).toContain('About SELF_DECLARED');
    const plain = page({ ...facts, progress: allMet });
    expect(plain.buttons).toContain('Hand in');
    expect(plain.all('label')).toEqual([]);
  });

  it('hands in again what came back, below its words', () => {
    const labels = [pastLabel('SENT_BACK', { reason: 'Which team?' })];
    const { text, buttons } = page({ progress: allMet, enrolment: { ...toSubmit, labels } });
    expect(buttons).toContain('Hand in');
    expect(text.match(/Which team\?/g)).toHaveLength(1);
    expect(text).toContain('These words came with it. Hand it in again when you like.');
    expect(page({ progress: allMet, enrolment: toSubmit }).text).toContain('Hand it in when you like.');
  });

  it('is none while the label is looked at', () => {
    const { text, buttons } = page({
      progress: allMet,
      enrolment: { ...reviewed, labels: [pastLabel('SUBMITTED')] },
    });
    expect(text).toContain('Receive the Champion label (on its way) It is being looked at; you will hear of it.');
    expect(buttons).not.toContain('Hand in');
    expect(page({ progress: allMet }).text).toContain(
      'Receive the Champion label (on its way) A few seconds, usually.',
    );
  });

  it('says of what is declared that this comes with the label, long before', () => {
    const words = 'About SELF_DECLARED (later) You declare this as you hand the label in.';
    expect(only(criterion('SELF_DECLARED', 0, 1, 'LATER')).text).toContain(words);
  });

  it('says how far it is where more than one is asked for', () => {
    expect(only(criterion('SESSIONS_ATTENDED', 1, 2)).text).toContain('About SESSIONS_ATTENDED (next) 1 of 2');
    expect(only(criterion('SESSIONS_ATTENDED', 0, 1)).text).toContain('About SESSIONS_ATTENDED (next) About an hour');
  });

  it('is none while something waits, and says what for', () => {
    const { text, links } = only(waiting('SESSIONS_ATTENDED'), {
      sessions: [sessionIn(24, { seat: 'WAITLISTED', id: 'first' }), sessionIn(48, { id: 'second', title: 'Second' })],
    });
    expect(text).toContain('You are registered for Second, on 14 March.');
    expect(links.Second).toBe('/sessions/second');
    expect(only(waiting('HAS_MENTOR'), { invitations: [requestTo(tomas)] }).text).toContain(
      'You asked Tomás Herrera. The answer will appear here.',
    );
  });
});

describe('the evidence of a step', () => {
  it('has the day of each fact and how it is known, and counts the rest', () => {
    const at = (days: number) => inDays(-days);
    const met = { ...criterion('SESSIONS_ATTENDED', 5, 5) };
    met.evidence = [
      { at: at(1), provenance: 'CHECK_IN_CODE', summary: '“One”' },
      { at: at(2), provenance: 'HOST_LIST', summary: '“Two”' },
      { at: at(3), provenance: 'SYSTEM', summary: '“Three”' },
      { at: at(4), provenance: 'REPLAY', summary: '“Four”' },
      { at: at(5), provenance: 'REPLAY', summary: '“Five”' },
    ];
    const { text } = page({ progress: [met] });
    expect(text).toContain('11 March 2026 · “One” · with the check-in code');
    expect(text).toContain('10 March 2026 · “Two” · noted by the host');
    expect(text).toContain('9 March 2026 · “Three” and 2 more');
    expect(text).toContain('5 of 5');
  });
});

describe('beside the way', () => {
  it.each<[string, Facts, string]>([
    ['nobody yet', {}, 'No mentor yet.'],
    ['who was asked', { invitations: [requestTo(tomas)] }, 'You asked Tomás Herrera. The answer will appear here.'],
    [
      'who offered, though somebody else was asked',
      { invitations: [requestTo(tomas), offerFrom(sofia)] },
      'Sofia offered to be your mentor. Answer when you like, before 22 March. Answer',
    ],
    [
      'who offered, to somebody outside',
      { enrolment: null, invitations: [{ ...offerFrom(sofia), acceptingEnrols: true }] },
      'Accepting also enrols you.',
    ],
    ['nobody, for a founder', { enrolment: { founder: true } }, 'You are a founder: your chain starts with you.'],
    [
      'the mentor, and when the two meet again',
      {
        enrolment: { mentor: sofia },
        mentorships: [walkingWith(sofia, { checkIns: [{ nextOn: '2026-03-20' }] })],
      },
      'Engineer · France You meet again on 20 March. Goals and check-ins',
    ],
    [
      'the mentor on a pause',
      { enrolment: { mentor: sofia }, mentorships: [walkingWith(sofia, { mentorPaused: true })] },
      'Sofia is taking a pause. You may wait, or ask somebody else.',
    ],
  ])('stands %s', (_, facts, words) => {
    expect(page(facts).all('aside')[0]).toContain(words);
  });

  it('stands the next session, when it is for the reader', () => {
    const sessions = [sessionIn(11, { title: 'Speak up' })];
    expect(page({ sessions }).text).toContain('12 Mar Speak up Thursday 12 March, 22:00–23:00');
    expect(page({ sessions }, inFrench).text).toContain('13 mars Speak up vendredi 13 mars, 10:00 – 11:00');
    expect(page({ sessions: [sessionIn(24, { seat: 'WAITLISTED' })] }).text).toContain('You are in the waiting list.');
    expect(page({ sessions }).text).not.toContain('waiting list');
    expect(page({ sessions: [sessionIn(-0.5, { checkIn: true })] }).text).toContain('Check-in is open.');
    expect(page({}).text).toContain('Nothing planned. See the sessions');
  });
});
