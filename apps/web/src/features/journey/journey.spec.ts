import { describe, expect, it } from '@jest/globals';
import {
  champion,
  criterion,
  givenJourney,
  heldLabel,
  mentorLevel,
  offerFrom,
  offerTo,
  pastLabel,
  requestFrom,
  requestTo,
  usual,
  waiting,
  walkingWith,
} from '../../../test/given-journey.js';
import { inDays, me, now, noor, sofia, tomas } from '../../../test/given-people.js';
import { headlineOf } from './headline.js';
import { journeyOf } from './journey.js';

type Facts = NonNullable<Parameters<typeof givenJourney>[0]>;
const journey = (facts: Facts = {}) => journeyOf(givenJourney(facts), now);
const states = (facts: Facts) => journey(facts).steps.map(({ kind, state }) => `${kind} ${state}`);
const allMet = usual.map(({ criterion: { kind } }) => criterion(kind, 1));
const labelled = { label: heldLabel(), nextLevel: mentorLevel };

describe('the way, step by step', () => {
  it('begins with joining, and shows what follows', () => {
    expect(states({ enrolment: null })).toEqual([
      'JOIN open',
      'GUIDE_ACKNOWLEDGED later',
      'SESSIONS_ATTENDED later',
      'HAS_MENTOR later',
      'LABEL later',
    ]);
  });

  it('has one step open, the first that can be taken', () => {
    expect(states({})).toEqual([
      'JOIN done',
      'GUIDE_ACKNOWLEDGED open',
      'SESSIONS_ATTENDED later',
      'HAS_MENTOR later',
      'LABEL later',
    ]);
  });

  it('passes over what is done and what only waits', () => {
    const progress = [criterion('GUIDE_ACKNOWLEDGED', 1), criterion('SESSIONS_ATTENDED'), criterion('HAS_MENTOR')];
    progress[1] = waiting('SESSIONS_ATTENDED');
    expect(states({ progress })).toEqual([
      'JOIN done',
      'GUIDE_ACKNOWLEDGED done',
      'SESSIONS_ATTENDED waiting',
      'HAS_MENTOR open',
      'LABEL later',
    ]);
  });

  it('has no step open while it is paused, and asks again for what somebody left', () => {
    const progress = [criterion('SESSIONS_ATTENDED', 0, 1, 'LATER')];
    expect(states({ enrolment: { status: 'PAUSED' }, progress })).toEqual([
      'JOIN done',
      'SESSIONS_ATTENDED later',
      'LABEL later',
    ]);
    expect(states({ enrolment: { status: 'LEFT' }, programme: { viewerMayEnrol: true } })[0]).toBe('JOIN open');
    expect(states({ enrolment: null, programme: { viewerMayEnrol: false } })[0]).toBe('JOIN later');
  });

  it('begins with the label in force on the way to the next one, and has no label to come at the top', () => {
    const progress = [criterion('MENTEES_LABELLED', 1, 2)];
    expect(states({ enrolment: labelled, progress })).toEqual([
      'LABEL_HELD done',
      'MENTEES_LABELLED open',
      'LABEL later',
    ]);
    expect(states({ enrolment: { label: heldLabel(), nextLevel: null }, progress: [] })).toEqual(['LABEL_HELD done']);
  });

  it('says when one joined, or since when the label is held', () => {
    expect(journey().steps[0]?.doneAt).toBe(inDays(-50));
    expect(journey({ enrolment: labelled }).steps[0]?.doneAt).toBe(inDays(-300));
  });

  it('counts nothing yet for somebody outside', () => {
    for (const step of journey({ enrolment: null }).steps) expect(step).toMatchObject({ current: 0, doneAt: null });
  });

  it('counts no more than is asked for', () => {
    const [, step] = journey({ progress: [criterion('SESSIONS_ATTENDED', 5, 2)] }).steps;
    expect(step).toMatchObject({ current: 2, required: 2, state: 'done' });
  });
});

describe('a step', () => {
  it('is as the server says that it is', () => {
    const progress = (['LATER', 'WAITING', 'OPEN'] as const).map((state, index) => ({
      ...criterion('SESSIONS_ATTENDED', 0, 1, state),
      criterion: { ...criterion('SESSIONS_ATTENDED').criterion, id: `${index}` },
    }));
    expect(states({ progress }).slice(1, -1)).toEqual([
      'SESSIONS_ATTENDED later',
      'SESSIONS_ATTENDED waiting',
      'SESSIONS_ATTENDED open',
    ]);
  });

  it('that declares is taken with the label', () => {
    const declared = (state: 'OPEN' | 'LATER') => states({ progress: [criterion('SELF_DECLARED', 0, 1, state)] })[1];
    expect(declared('OPEN')).toBe('SELF_DECLARED waiting');
    expect(declared('LATER')).toBe('SELF_DECLARED later');
    const both = [criterion('SELF_DECLARED'), criterion('SESSIONS_ATTENDED')];
    expect(states({ progress: both })[2]).toBe('SESSIONS_ATTENDED open');
  });
});

describe('the stage', () => {
  it.each<[string, Facts]>([
    ['outside', { enrolment: null }],
    ['outside', { enrolment: { status: 'LEFT' } }],
    ['paused', { enrolment: { status: 'PAUSED' } }],
    ['paused', { enrolment: { ...labelled, status: 'PAUSED' } }],
    ['under-way', {}],
    ['under-way', { progress: [] }],
    ['all-met', { progress: allMet }],
    ['all-met', { progress: allMet, enrolment: labelled }],
    ['labelled', { enrolment: labelled }],
    ['at-the-top', { enrolment: { label: heldLabel(), nextLevel: null } }],
  ])('is %s', (stage, facts) => {
    expect(journey(facts).stage).toBe(stage);
  });

  it('of somebody who left is that of anybody outside, on the way to the first level', () => {
    const told = journey({ enrolment: { status: 'LEFT', labels: [pastLabel('RETURNED')], nextLevel: mentorLevel } });
    expect(told).toMatchObject({ enrolment: null, levelName: 'Champion', met: 0, asked: 3, drawn: 0 });
    expect(told.awarded.map(({ status }) => status)).toEqual(['RETURNED']);
  });
});

describe('the label', () => {
  const last = (facts: Facts) => journey(facts).steps.at(-1)?.state;

  it('is on its way by itself once everything is met', () => {
    expect(last({ progress: allMet })).toBe('waiting');
    expect(last({})).toBe('later');
  });

  it('is handed in where the server says that I may', () => {
    expect(last({ progress: allMet, enrolment: { viewerMaySubmitLabel: true } })).toBe('open');
    expect(last({ enrolment: { viewerMaySubmitLabel: true } })).toBe('open');
  });

  it('waits while it is reviewed', () => {
    expect(last({ enrolment: { labels: [pastLabel('SUBMITTED')] }, progress: allMet })).toBe('waiting');
  });

  it('is handed in again after it came back, once the server says that I may', () => {
    const labels = [pastLabel('SENT_BACK', { reason: 'Which team?' })];
    expect(last({ enrolment: { labels, viewerMaySubmitLabel: true }, progress: allMet })).toBe('open');
    expect(last({ enrolment: { labels }, progress: allMet })).toBe('later');
  });

  it('is drawn as far as its steps go', () => {
    expect(journey({ enrolment: null }).drawn).toBe(0);
    expect(
      journey({ progress: [criterion('GUIDE_ACKNOWLEDGED', 1), criterion('SESSIONS_ATTENDED', 1, 4)] }).drawn,
    ).toBe(0.625);
    expect(journey({ progress: [criterion('SESSIONS_ATTENDED', 9, 4)] }).drawn).toBe(1);
    expect(journey({ progress: [] }).drawn).toBe(0);
    // What was met once stays so, though its count went down since.
    const met = { ...criterion('MENTEES_LABELLED', 1, 2), met: true };
    expect(journey({ progress: [met] }).drawn).toBe(1);
  });

  it('comes by itself where the server says so', () => {
    expect(journey().comesByItself).toBe(true);
    expect(journey({ enrolment: { nextLabelComesByItself: false } }).comesByItself).toBe(false);
    expect(journey({ enrolment: null }).comesByItself).toBe(false);
  });

  it('of the lowest rank is the first, in whatever order the levels are told', () => {
    expect(journey({ enrolment: null })).toMatchObject({ levelName: 'Champion', asked: 3 });
    expect(journey({ enrolment: { nextLevel: mentorLevel } }).levelName).toBe('Mentor');
  });

  it('has no next one at the top, where the first level does not begin again', () => {
    expect(journey({ enrolment: { label: heldLabel(), nextLevel: null } }).levelName).toBeNull();
  });
});

describe('what was awarded once', () => {
  it('stands with what is in force first, and a chain of renewals once', () => {
    const labels = [
      pastLabel('IN_PROGRESS', { level: mentorLevel }),
      pastLabel('LAPSED'),
      pastLabel('AWARDED', { level: mentorLevel }),
      pastLabel('RENEWED'),
      pastLabel('SUBMITTED'),
      pastLabel('REVOKED'),
    ];
    expect(journey({ enrolment: { labels } }).awarded.map(({ status }) => status)).toEqual([
      'AWARDED',
      'LAPSED',
      'REVOKED',
    ]);
    const hidden = [pastLabel('LAPSED', { viewerMayPublish: false })];
    expect(journey({ enrolment: { labels: hidden } }).awarded).toEqual([]);
  });
});

describe('those around me', () => {
  it('are who offers to be my mentor, and whom I asked', () => {
    const told = journey({ invitations: [offerTo(noor), requestFrom(noor), offerFrom(sofia), requestTo(tomas)] });
    expect(told.offers.map(({ mentor }) => mentor.id)).toEqual([sofia.id]);
    expect(told.request?.mentor.id).toBe(tomas.id);
    const stuck = { ...offerFrom(sofia), viewerMayAccept: false };
    expect(journey({ invitations: [stuck, offerFrom(tomas)] }).offers.map(({ mentor }) => mentor.id)).toEqual([
      tomas.id,
    ]);
  });

  it('are the one who accompanies me, not those whom I accompany', () => {
    const told = journey({ mentorships: [walkingWith(me), walkingWith(sofia)] });
    expect(told.mentorship?.mentor.id).toBe(sofia.id);
    expect(journey({ mentorships: [walkingWith(me)] }).mentorship).toBeNull();
  });
});

describe('the first line', () => {
  const headline = (facts: Facts) => headlineOf(journey(facts));
  const returned = pastLabel('RETURNED');

  it('is what became of a label, before how far the next one is', () => {
    expect(headline({})).toBe('under-way');
    expect(headline({ enrolment: { labels: [pastLabel('SUBMITTED')] }, progress: allMet })).toBe('under-review');
    expect(headline({ enrolment: { labels: [pastLabel('SENT_BACK'), returned] } })).toBe('sent-back');
    expect(headline({ enrolment: { labels: [returned] }, progress: allMet })).toBe('ended');
  });

  it('is the label in force, though a higher one ended', () => {
    const labels = [pastLabel('REVOKED', { level: mentorLevel })];
    expect(headline({ enrolment: { ...labelled, labels } })).toBe('labelled');
  });

  it('is that of a pause or of somebody outside, whatever was before', () => {
    expect(headline({ enrolment: { status: 'PAUSED', labels: [pastLabel('SUBMITTED'), returned] } })).toBe('paused');
    expect(headline({ enrolment: { status: 'LEFT', labels: [returned] } })).toBe('outside');
    expect(champion.rank).toBeLessThan(mentorLevel.rank);
  });
});
