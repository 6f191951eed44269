import { describe, expect, it } from '@jest/globals';
import { givenImport } from '../../../../test/given-import.js';
import { choosing, flowAfter, isWithoutEffect, type Flow, type Told } from './importFlow.js';

const file = { name: 'company.csv', size: 12 };
const look = { dryRun: true, full: false, force: false };
const fault = { kind: 'unreachable', message: null, argumentPath: null, requestId: null } as const;
const after = (...news: Told[]) => news.reduce<Flow>(flowAfter, choosing);
const begun = (options = look): Told => ({ told: 'begun', file, options });
const progress = (facts: Parameters<typeof givenImport>[0]): Told => ({ told: 'progress', result: givenImport(facts) });

describe('the way of a file', () => {
  it('goes from its sending to what it would change', () => {
    expect(after(begun(), { told: 'sent', share: 0.4 })).toMatchObject({ step: 'sending', file, share: 0.4 });
    expect(after(begun(), { told: 'received' })).toMatchObject({ step: 'working', progress: null });
    const running = progress({ status: 'RUNNING', stage: 'MERGING', rows: 7 });
    expect(after(begun(), { told: 'received' }, running)).toMatchObject({
      step: 'working',
      progress: { stage: 'MERGING', rows: 7 },
    });
    const shown = after(begun(), { told: 'received' }, running, progress({ created: 3 }));
    expect(shown).toMatchObject({ step: 'shown', file, options: look, result: { created: 3 } });
  });

  it('ends with the import once it was meant', () => {
    const told = after(begun({ ...look, dryRun: false }), { told: 'received' }, progress({ dryRun: false }));
    expect(told).toMatchObject({ step: 'imported' });
  });

  it('ends with why it was refused, or could not be sent', () => {
    const failed = progress({ status: 'FAILED' });
    expect(after(begun(), { told: 'received' }, failed)).toMatchObject({ step: 'refused', fault: null });
    expect(after(begun(), { told: 'fault', fault })).toMatchObject({ step: 'refused', result: null, fault });
  });

  it('shows an imported file as it is since something was done about it, and no other', () => {
    const since: Told = { told: 'since', result: givenImport({ dryRun: false, bringBack: null }) };
    const done = progress({ dryRun: false, bringBack: { people: 1, roles: 0, until: '2026-03-13T20:00:03.000Z' } });
    const shown = after(begun({ ...look, dryRun: false }), { told: 'received' }, done, since);
    expect(shown).toMatchObject({ step: 'imported', result: { bringBack: null } });
    expect(after(begun(), { told: 'received' }, since)).toMatchObject({ step: 'working' });
  });

  it('begins anew with another file, and hears no more of the one before', () => {
    expect(after(begun(), { told: 'chosen' })).toEqual(choosing);
    expect(after(begun(), { told: 'chosen' }, progress({}))).toEqual(choosing);
    expect(after(begun(), { told: 'received' }, { told: 'sent', share: 1 })).toMatchObject({ step: 'working' });
  });
});

it('a file is without effect when nobody comes, changes or leaves by it, whatever it has rejected', () => {
  const none = { created: 0, updated: 0, deactivated: 0, rejected: 4, unchanged: 9 };
  expect(isWithoutEffect(givenImport(none))).toBe(true);
  for (const effect of ['created', 'updated', 'deactivated']) {
    expect(isWithoutEffect(givenImport({ ...none, [effect]: 1 }))).toBe(false);
  }
});
