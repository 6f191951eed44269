import { describe, expect, it } from '@jest/globals';
import { keyOf, keyToTake } from './kitDraft.js';
import { afterStep, nextStepOf } from './setUpSteps.js';

const steps = (['COMPANY', 'PEOPLE', 'SIGN_IN', 'PROGRAMME'] as const).map((step) => ({
  step,
  done: step === 'COMPANY' || step === 'SIGN_IN',
  remarks: [],
}));

describe('the first hour of a company', () => {
  it('goes on with what is missing', () => {
    expect(nextStepOf(steps)).toBe('PEOPLE');
    expect(nextStepOf(steps.map(({ step }) => ({ step, done: true, remarks: [] })))).toBeNull();
  });

  it('leads from step to step, and from the last one home', () => {
    expect(steps.map(({ step }) => afterStep(steps, step))).toEqual([
      '/setup/people',
      '/setup/sign-in',
      '/setup/programme',
      '/',
    ]);
  });
});

describe('the key of a programme', () => {
  it('is made of its name', () => {
    expect(keyOf('Sécurité & nous, 2027!')).toBe('securite-nous-2027');
    expect(keyOf('社交')).toBe('');
  });

  it('is the kit’s while that is free', () => {
    const kit = { key: 'security', guideTitle: 'Everyday security' };
    expect(keyToTake(kit, 'In the factory', [])).toBe('security');
    expect(keyToTake(kit, 'In the factory', ['security'])).toBe('in-the-factory');
    expect(keyToTake(kit, 'Security', ['security'])).toBe('security-2');
  });

  it('is the name’s for an empty one', () => {
    expect(keyToTake({ key: 'own', guideTitle: null }, 'Green office', [])).toBe('green-office');
  });
});
