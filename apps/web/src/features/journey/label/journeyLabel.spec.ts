import { describe, expect, it } from '@jest/globals';
import {
  champion,
  givenJourney,
  heldLabel,
  mentorLevel,
  pastLabel,
  renewableLabel,
} from '../../../../test/given-journey.js';
import { inDays } from '../../../../test/given-people.js';
import type { JourneyEnrolment } from '../journey.query.js';
import { endedLabelOf, handingOf, isSentBack, isUnderReview, renewalOf } from './journeyLabel.js';

type Labels = JourneyEnrolment['labels'];
const enrolled = (facts: Partial<JourneyEnrolment>) =>
  givenJourney({ enrolment: facts }).viewer?.person.enrolment ?? null;

describe('what is handed in', () => {
  const handing = (labels: Labels, viewerMaySubmitLabel = false, nextLevel = champion) =>
    handingOf(enrolled({ labels, viewerMaySubmitLabel, nextLevel }));

  it('is nothing, or could be', () => {
    expect(handing([pastLabel('IN_PROGRESS')])).toBe('nothing');
    expect(handing([pastLabel('READY')], true)).toBe('ready');
    expect(handingOf(null)).toBe('nothing');
  });

  it('is the label of the next level, since a day', () => {
    const told = handing([pastLabel('SUBMITTED')]);
    expect(told).toEqual({ submittedAt: inDays(-3) });
    expect(isUnderReview(told)).toBe(true);
    expect(isSentBack(told)).toBe(false);
  });

  it('came back with words, and is ready again or not', () => {
    const sentBack = [pastLabel('SENT_BACK', { reason: 'Which team?' })];
    expect(handing(sentBack)).toEqual({ sentBack: 'Which team?', ready: false });
    expect(handing(sentBack, true)).toEqual({ sentBack: 'Which team?', ready: true });
    expect(isSentBack(handing(sentBack))).toBe(true);
    expect(isUnderReview(handing(sentBack))).toBe(false);
  });

  it('is the second of two labels at that level, the newest one', () => {
    expect(handing([pastLabel('IN_PROGRESS'), pastLabel('SENT_BACK')])).toBe('nothing');
    expect(handing([pastLabel('SUBMITTED'), pastLabel('RETURNED')])).toEqual({ submittedAt: inDays(-3) });
  });

  it('is nothing at another level', () => {
    expect(handing([pastLabel('SUBMITTED', { level: champion })], false, mentorLevel)).toBe('nothing');
  });
});

describe('a label that ended', () => {
  const ended = (labels: Labels, label: JourneyEnrolment['label'] = null) => endedLabelOf(enrolled({ labels, label }));

  it.each(['LAPSED', 'RETURNED', 'REVOKED'] as const)('is told when it is %s', (how) => {
    expect(ended([pastLabel(how, { reason: 'Because.' })])).toEqual({
      how,
      levelName: 'Champion',
      on: inDays(-20),
      reason: 'Because.',
    });
  });

  it.each(['AWARDED', 'RENEWED', 'IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK'] as const)(
    'is none that is %s',
    (status) => {
      expect(ended([pastLabel(status)])).toBeNull();
    },
  );

  it('is the last of two', () => {
    expect(ended([pastLabel('IN_PROGRESS'), pastLabel('RETURNED'), pastLabel('LAPSED')])?.how).toBe('RETURNED');
  });

  it('is forgotten once another one as high is in force', () => {
    expect(ended([pastLabel('LAPSED')], heldLabel())).toBeNull();
    expect(ended([pastLabel('LAPSED')], heldLabel({ level: mentorLevel }))).toBeNull();
  });

  it('is told beside a lower one in force', () => {
    const labels = [pastLabel('LAPSED'), pastLabel('REVOKED', { level: mentorLevel })];
    expect(ended(labels, heldLabel())).toMatchObject({ how: 'REVOKED', levelName: 'Mentor' });
  });

  it('is none for whoever is outside', () => {
    expect(endedLabelOf(null)).toBeNull();
  });
});

describe('the renewal of a label', () => {
  it.each([
    ['LATER', 'later'],
    ['OPEN', 'open'],
    ['GRACE', 'grace'],
    ['OVER', null],
  ] as const)('that is %s: %s', (state, when) => {
    expect(renewalOf(renewableLabel(30, { state }))?.when ?? null).toBe(when);
  });

  it('names the label and its dates', () => {
    expect(renewalOf(renewableLabel(30))).toEqual({
      when: 'open',
      labelId: 'held',
      levelName: 'Champion',
      opensAt: inDays(-30),
      expiresAt: inDays(30),
      closesAt: inDays(60),
      viewerMayRenew: true,
      progress: [],
    });
    expect(renewalOf({ ...renewableLabel(30), level: mentorLevel })?.levelName).toBe('Mentor');
  });

  it('is none for a label without one, and for none at all', () => {
    expect(renewalOf(null)).toBeNull();
    expect(renewalOf(heldLabel())).toBeNull();
  });
});
