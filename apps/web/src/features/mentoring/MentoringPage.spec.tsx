import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { givenLineage, type Followers } from '../../../test/given-lineage.js';
import {
  accompanied,
  apart,
  full,
  givenMentoring,
  labelled,
  mentoredBy,
  mentorOf,
  offerFrom,
  offerTo,
  requestFrom,
  requestTo,
} from '../../../test/given-mentoring.js';
import { inDays, now, noor, sofia, tomas } from '../../../test/given-people.js';
import { inParis } from '../../../test/readers.js';
import { refusal, told } from '../../../test/told.js';
import { MentoringPage } from './MentoringPage.js';

beforeAll(() => {
  jest.useFakeTimers({ now: now });
});

afterAll(() => {
  jest.useRealTimers();
});

type Facts = Parameters<typeof givenMentoring>[0] & {
  wake?: Followers;
  suggested?: (typeof sofia)[];
  french?: boolean;
};

function page({ wake = {}, suggested = [], french = false, ...facts }: Facts = {}) {
  const mentorSuggestions = suggested.map((person) => ({ person, reasons: ['Speaks English, as you do'] }));
  return told(<MentoringPage />, {
    reader: french ? { language: 'fr', locale: 'fr-FR', timeZone: 'Asia/Kolkata' } : inParis,
    answers: {
      Mentoring: givenMentoring(facts),
      Lineage: { lineage: givenLineage(wake) },
      MentorSuggestions: { mentorSuggestions },
    },
  });
}

describe('the page of mentoring', () => {
  it('waits, and says what went wrong', () => {
    expect(told(<MentoringPage />).text).toBe('Loading');
    const failed = told(<MentoringPage />, { answers: { Mentoring: refusal('INTERNAL') } });
    expect(failed.text).toMatch(/^Something went wrong on our side\. Nothing of yours was lost\./);
    expect(failed.buttons).toEqual(['Try again']);
  });

  it('leads somebody outside to their journey', () => {
    const { text, links, buttons } = page({ enrolment: null });
    expect(text).toContain('Nothing here yet.');
    expect(links).toEqual({ 'Go to my journey': '/' });
    expect(buttons).toEqual([]);
  });

  it('is not empty for somebody who left, and has a way behind them', () => {
    const { text } = page({
      enrolment: { ...apart, status: 'LEFT' },
      mentorships: [mentoredBy(sofia, { status: 'ENDED' })],
    });
    expect(text).not.toContain('Nothing here yet.');
    expect(text).toContain('My wake');
  });

  it('shows each invitation with what one may answer, my own request beside it', () => {
    const message = 'Shall we try it together?';
    const invitations = [offerFrom(sofia, { message }), requestFrom(noor), requestTo(tomas)];
    const { text, buttons } = page({ invitations, enrolment: labelled });
    expect(text).toContain('20 days left, until 1 April');
    expect(text).toContain('Accepting makes Noor your mentee.');
    expect(text).toContain('Shall we try it together?');
    expect(text).toMatch(/Sent by you Tomás Herrera You asked them to be your mentor · 20 days left/);
    expect(buttons.slice(0, 4)).toEqual(['Accept', 'Decline', 'Accept', 'Decline']);
    expect(buttons).toContain('Take back');
  });

  it.each([
    [{ enrolment: null }, { acceptingEnrols: true }, 'Accepting also enrols you in the programme.'],
    [{ enrolment: { status: 'LEFT' } }, { acceptingEnrols: true }, 'Accepting also enrols you in the programme.'],
    [{ enrolment: { status: 'PAUSED' } }, { acceptingEnrols: true }, 'Accepting also ends your pause.'],
    [{}, {}, null],
  ] as const)('says what accepting an offer does besides: %j %j', (facts, offer, words) => {
    const { text } = page({ ...facts, invitations: [offerFrom(sofia, offer)] });
    expect(text.match(/Accepting also [^.]*\./)?.[0] ?? null).toBe(words);
  });

  it('says why an offer or a request cannot be accepted, and lets one decline it', () => {
    const cannotAcceptBecause = 'This mentor has no free place at present.';
    for (const stuck of [offerFrom(sofia, { cannotAcceptBecause }), requestFrom(noor, { cannotAcceptBecause })]) {
      const { text, buttons } = page({ invitations: [stuck] });
      expect(text).toContain(cannotAcceptBecause);
      expect(text).not.toContain('Accepting');
      expect(buttons).toEqual(['Decline']);
    }
  });

  it('shows to whom I made an offer', () => {
    const { text } = page({ invitations: [offerTo(noor)], enrolment: labelled });
    expect(text).toMatch(/Sent by you Noor Haddad You offered to be their mentor · 20 days left/);
  });

  it('says to a mentor how many more they may accompany, and when they are full', () => {
    expect(page({ enrolment: { ...labelled, freePlaces: 3 } }).text).toContain('You may accompany 3 more colleagues.');
    const none = page({ enrolment: full, mentorships: [mentorOf(noor)] });
    expect(none.text).toContain('You accompany as many colleagues as one person can.');
    expect(none.text).not.toContain('Name of a colleague');
  });

  it('lets whoever needs a mentor ask one, in full', () => {
    const { headings, buttons } = page({ suggested: [sofia, tomas] });
    expect(headings.slice(0, 2)).toEqual(['Find someone a little ahead of you.', 'Ask for a mentor']);
    expect(buttons).toEqual(['Ask Sofia Lindqvist', 'Ask Tomás Herrera']);
  });

  it('offers the next one after a request that led nowhere, and the others below', () => {
    const { heading, buttons } = page({
      invitations: [requestTo(noor, { status: 'DECLINED' })],
      suggested: [sofia, tomas],
    });
    expect(heading).toBe('Noor cannot take you on at the moment. Sofia could be next.');
    expect(buttons).toEqual(['Ask Sofia', 'Ask Tomás Herrera']);
  });

  it('folds the asking away for whoever does not need to', () => {
    const { text, buttons } = page({ enrolment: labelled, suggested: [sofia] });
    expect(text).toContain('Ask for a mentor of your own');
    expect(buttons).not.toContain('Ask Sofia Lindqvist');
  });

  it('lets nobody ask who may not', () => {
    for (const enrolment of [accompanied, apart, null]) {
      expect(page({ enrolment, suggested: [sofia] }).text).not.toMatch(/Ask for a mentor|Ask somebody else/);
    }
  });

  it('lets the mentee of somebody on a pause wait, or look again', () => {
    const { heading, text } = page({
      enrolment: { needsMentor: false },
      mentorships: [mentoredBy(sofia, { mentorPaused: true })],
    });
    expect(heading).toBe('Sofia is taking a pause. Wait, or ask somebody else: as you like.');
    expect(text).toContain('On a pause');
    expect(text.indexOf('Ask somebody else')).toBeLessThan(text.indexOf('My wake'));
  });

  it('shows what the two have between them, each day as it was noted', () => {
    const checkIns = [
      { id: 'second', heldOn: '2026-03-01', note: 'A short post.', nextOn: '2026-03-20' },
      { id: 'first', heldOn: '2025-12-31', note: null, nextOn: '2026-03-01' },
    ];
    const goals = [
      { id: 'one', title: 'Write a post', doneAt: inDays(-2) },
      { id: 'two', title: 'Answer a comment', doneAt: null },
    ];
    const { text } = page({ mentorships: [mentoredBy(sofia, { checkIns, goals })] });
    expect(text).toContain('You meet again on 20 March.');
    expect(text).toContain('1 March 2026 next on 20 March A short post.');
    expect(text).toContain('31 December 2025 next on 1 March');
    expect(text).toContain('Write a post reached on 10 March');
  });

  it('lets a pair begin, with nothing between them yet', () => {
    const { buttons, headings } = page({ mentorships: [mentoredBy(sofia)] });
    expect(headings).toEqual(expect.arrayContaining(['Goals', 'Check-ins']));
    expect(buttons).toEqual(expect.arrayContaining(['Add', 'Note a check-in with Sofia']));
  });

  it('keeps a full list of goals full', () => {
    const goals = [{ id: 'one', title: 'Write a post', doneAt: null }];
    const full = page({ mentorships: [mentoredBy(sofia, { goals, viewerMayAddGoal: false })] });
    expect(full.text).toContain('10 goals are a full list.');
    expect(full.buttons).not.toContain('Add');
    expect(full.buttons).toContain('Remove the goal “Write a post”');
    expect(page({ mentorships: [mentoredBy(sofia, { goals })] }).buttons).toContain('Add');
  });

  it('says until when the two may go on after the label, on either side', () => {
    for (const one of [mentoredBy(sofia, { completes: 40 }), mentorOf(noor, { completes: 40 })]) {
      const { text, buttons } = page({ mentorships: [one], enrolment: labelled });
      expect(text).toMatch(/The label is reached\. You may go on together until .+ 2026, or until one of you says/);
      expect(buttons).toContain('Add');
    }
    expect(page({ mentorships: [mentorOf(noor)], enrolment: labelled }).text).not.toContain('The label is reached');
  });

  it('lets nothing be changed between the two once it is over', () => {
    const goals = [{ id: 'one', title: 'Write a post', doneAt: null }];
    const checkIns = [{ id: 'one', heldOn: '2026-03-01', note: 'A short post.', nextOn: null }];
    const { text, buttons } = page({
      mentorships: [mentoredBy(sofia, { status: 'COMPLETED', goals, checkIns })],
      enrolment: labelled,
    });
    expect(text).toContain('Write a post');
    expect(text).toContain('A short post.');
    for (const act of ['Add', 'Remove the goal “Write a post”', 'Note a check-in with Sofia']) {
      expect(buttons).not.toContain(act);
    }
    expect(buttons).not.toContain('More about the mentorship with Sofia');
  });

  it('lets one do with it what the server says, whatever its state', () => {
    const goals = [{ id: 'one', title: 'Write a post', doneAt: null }];
    const acts = ['Remove the goal “Write a post”', 'Add', 'Note a check-in with Sofia'];
    const end = 'More about the mentorship with Sofia';
    const none = { viewerMayEnd: false, viewerMayNote: false, viewerMayAddGoal: false };
    expect(page({ enrolment: apart, mentorships: [{ ...mentoredBy(sofia, { goals }), ...none }] }).buttons).toEqual([]);
    const all = { viewerMayEnd: true, viewerMayNote: true, viewerMayAddGoal: true };
    const completed = { ...mentoredBy(sofia, { goals, status: 'COMPLETED' }), ...all };
    expect(page({ enrolment: apart, mentorships: [completed] }).buttons).toEqual([end, ...acts]);
  });

  it('lets one take back of one’s own what the server says', () => {
    const sent = offerTo(noor);
    expect(page({ enrolment: full, invitations: [sent] }).buttons).toEqual(['Take back']);
    expect(page({ enrolment: full, invitations: [{ ...sent, viewerMayCancel: false }] }).buttons).toEqual([]);
    const received = { ...offerFrom(sofia), viewerMayDecline: false };
    expect(page({ enrolment: apart, invitations: [received] }).buttons).toEqual(['Accept']);
  });

  it('lets either side end what goes on', () => {
    const { buttons } = page({ mentorships: [mentoredBy(sofia), mentorOf(noor)], enrolment: labelled });
    expect(buttons).toContain('More about the mentorship with Sofia');
    expect(buttons).toContain('More about the mentorship with Noor');
  });

  it('folds what it has with each of several mentees, and says how far they are', () => {
    const checkIns = [{ id: 'one', heldOn: '2026-03-01', note: null, nextOn: null }];
    const goals = [
      { id: 'one', title: 'Write a post', doneAt: inDays(-2) },
      { id: 'two', title: 'Answer', doneAt: null },
    ];
    const { text, html } = page({
      mentorships: [mentorOf(noor, { checkIns, goals }), mentorOf(tomas)],
      enrolment: labelled,
    });
    expect(text).toContain('With Noor: 1 of 2 goals reached, one check-in');
    expect(text).toContain('Goals and check-ins with Tomás');
    expect(html.match(/<details[^>]* open=""/g)).toBeNull();
    const alone = page({ mentorships: [mentorOf(noor, { checkIns })], enrolment: labelled });
    expect(alone.html.match(/<details[^>]* open=""/g)).toHaveLength(1);
  });

  it('counts what is over', () => {
    const mentorships = [mentoredBy(sofia, { status: 'ENDED' }), mentorOf(noor, { status: 'COMPLETED' })];
    expect(page({ mentorships, enrolment: labelled }).text).toContain('2 earlier mentorships');
    expect(page({ mentorships: mentorships.slice(0, 1) }).text).toContain('One earlier mentorship');
    expect(page().text).not.toContain('earlier mentorship');
  });

  it('shows my wake, in words too', () => {
    const { text } = page({ enrolment: labelled, wake: { noor: { '-tomas': {} }, lea: {} } });
    expect(text).toContain('3 colleagues follow in your wake, 2 of them with the label.');
    expect(page({ enrolment: labelled, wake: { '-noor': {} } }).text).toContain(
      'One colleague follows in your wake, all on their way to the label.',
    );
    expect(page({ enrolment: labelled }).text).toContain('Your wake starts with one colleague.');
  });

  it('is whole in French, with the days of the reader', () => {
    const { heading, text } = page({ french: true, invitations: [offerFrom(sofia, { expires: 0.6 })] });
    expect(heading).toBe('Sofia Lindqvist vous propose de vous parrainer.');
    expect(text).toContain('Encore un jour, jusqu’au 13 mars');
    expect(text).not.toMatch(/Accept |Decline|until/);
    const wake = { noor: { '-tomas': {} } };
    expect(page({ french: true, enrolment: labelled, wake }).text).toContain(
      '2 personnes suivent dans votre sillage, dont une avec le label.',
    );
    const paused = page({
      french: true,
      enrolment: { status: 'PAUSED' },
      invitations: [offerFrom(sofia, { acceptingEnrols: true })],
    });
    expect(paused.text).toContain('Accepter met aussi fin à votre pause.');
  });
});
