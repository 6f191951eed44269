import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { criterion, heldLabel, pastLabel, renewableLabel } from '../../../../test/given-journey.js';
import { now } from '../../../../test/given-people.js';
import { inFrench, labelled, page } from '../../../../test/told-journey.js';

beforeAll(() => {
  jest.useFakeTimers({ now: now });
});

afterAll(() => {
  jest.useRealTimers();
});

describe('renewing', () => {
  const renewing = (endsIn: number, facts: Parameters<typeof renewableLabel>[1] = {}) =>
    page({ enrolment: { ...labelled, label: renewableLabel(endsIn, facts) } });

  it('takes one button, where it may be', () => {
    expect(renewing(30, { progress: [criterion('SESSIONS_ATTENDED', 1)] }).buttons).toContain('Renew');
    const missing = renewing(30, { progress: [criterion('SESSIONS_ATTENDED')], viewerMayRenew: false });
    expect(missing.buttons).not.toContain('Renew');
    expect(missing.text).toContain('Once this is there, you renew it here with one button.');
    expect(missing.links['Choose a session']).toBe('/sessions');
  });

  it('leads to what is missing, and not to what is there', () => {
    const progress = [criterion('GUIDE_ACKNOWLEDGED', 1), criterion('SESSIONS_ATTENDED')];
    const { links } = page({
      enrolment: { ...labelled, label: renewableLabel(30, { progress, viewerMayRenew: false }) },
      progress: [],
    });
    expect(links).toHaveProperty('Choose a session', '/sessions');
    expect(links).not.toHaveProperty('Read the guide');
  });

  it.each([
    ['to renew', renewableLabel(30), 'default'],
    ['in its grace', renewableLabel(-10, { state: 'GRACE' }), 'default'],
    ['to renew later', renewableLabel(200, { state: 'LATER' }), 'filled'],
  ])('is the page’s first act, before the next step, for a label %s', (_, label, variant) => {
    const { html } = page({ enrolment: { ...labelled, label }, progress: [criterion('MENTEES_LABELLED', 0, 2)] });
    expect(/<a [^>]*data-variant="(\w+)"[^>]*href="\/mentoring"/.exec(html)?.[1]).toBe(variant);
  });

  it('declares what it asks to declare, and that alone', () => {
    const progress = [criterion('SELF_DECLARED'), criterion('SESSIONS_ATTENDED')];
    const declared = renewing(30, { progress });
    expect(declared.buttons).toContain('Renew');
    expect(declared.all('label').filter((words) => words.startsWith('About'))).toEqual(['About SELF_DECLARED']);
    expect(renewing(30, { progress, viewerMayRenew: false }).buttons).not.toContain('Renew');
  });

  it('says that the validity is over, once it is', () => {
    expect(renewing(-10, { state: 'GRACE' }).text).toContain(
      'Renew your Champion label Validity is over Its validity ended on 2 March 2026, and you still hold it. Renew it until 1 April 2026;',
    );
    expect(renewing(30).text).toContain(
      'Renew your Champion label It is valid until 11 April 2026. Renew it when you like, until 11 May 2026 at the latest.',
    );
  });

  it('is not offered before its time, nor after it', () => {
    expect(renewing(200, { state: 'LATER' }).text).not.toContain('Renew your');
    expect(renewing(-31, { state: 'OVER' }).text).not.toContain('Renew your');
  });
});

describe('what is one’s own to decide', () => {
  it('is a pause, or to come back from one, and to leave', () => {
    expect(page().buttons.slice(-2)).toEqual(['Pause', 'Leave the programme']);
    const paused = page({ enrolment: { status: 'PAUSED', viewerMay: ['RESUME', 'LEAVE'] }, progress: [] });
    expect(paused.buttons).toEqual(['Resume', 'Leave the programme']);
    expect(page({ enrolment: { viewerMay: [] } }).buttons).toEqual([]);
    expect(page({ enrolment: null }).buttons).not.toContain('Leave the programme');
  });

  it('is to give a label back that one holds', () => {
    expect(page({ enrolment: labelled }).buttons).toContain('Give the label back');
    expect(page().buttons).not.toContain('Give the label back');
    const kept = page({ enrolment: { ...labelled, label: heldLabel({ viewerMayReturn: false }) } });
    expect(kept.buttons).not.toContain('Give the label back');
    expect(kept.text).toContain('Pause or leave the programme');
    expect(page({ enrolment: labelled }).text).toContain('Pause, give the label back, or leave the programme');
    expect(page().text).toContain('Pause or leave the programme');
  });

  it('is to show what was awarded once, with its dates', () => {
    const shared = (facts: Parameters<typeof pastLabel>[1], status: Parameters<typeof pastLabel>[0] = 'AWARDED') =>
      page({ enrolment: { labels: [pastLabel(status, facts)] } }).text;
    expect(shared({})).toContain('Since 5 February 2025, until 6 January 2027.');
    expect(shared({ expiresAt: null })).toContain('Since 5 February 2025. A public page');
    expect(shared({}, 'LAPSED')).toContain('Held from 5 February 2025, no longer in force.');
    expect(shared({}, 'IN_PROGRESS')).not.toContain('Share your label');
    expect(page({ enrolment: labelled }, inFrench).html).toContain('badge.svg?lang=fr');
    expect(shared({ verificationUrl: 'https://here/labels/1' })).toContain('Open the page');
    expect(shared({})).not.toContain('Open the page');
  });

  it('stays possible for a label of somebody who left', () => {
    expect(page({ enrolment: { status: 'LEFT', labels: [pastLabel('RETURNED')] } }).text).toContain('Share your label');
  });
});
