import { describe, expect, it } from '@jest/globals';
import { applyPatch } from 'diff';
import { sha256Of } from './guide-translation.entity.js';
import { changesBetween } from './guide-diff.js';

const text = (versionNumber: number, markdown: string) => ({
  versionNumber,
  locale: 'en',
  sha256: sha256Of(markdown),
  markdown,
});

describe('what changed since a text', () => {
  it('is nothing when the texts are equal', () => {
    expect(changesBetween(text(1, 'Be kind.\n'), text(2, 'Be kind.\n'))).toBeNull();
  });

  it('names both versions and shows the lines', () => {
    const patch = changesBetween(text(1, 'Be kind.\nAsk first.\n'), text(2, 'Be kind.\nAsk before you post.\n'));
    expect(patch).toContain('--- version-1/en.md');
    expect(patch).toContain('+++ version-2/en.md');
    expect(patch).toContain('-Ask first.\n+Ask before you post.');
  });

  it('leads from the old text to the new one', () => {
    const before = '# Guide\n\nOne.\nTwo.\nThree.\n';
    const after = '# Guide\n\nOne.\nThree.\nFour.';
    expect(applyPatch(before, changesBetween(text(1, before), text(2, after)) ?? '')).toBe(after);
  });

  it('stays quick when two long texts have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, line) => `${word} ${line}`).join('\n') + '\n';
    const started = performance.now();
    const patch = changesBetween(text(1, long('before')), text(2, long('after'))) ?? '';
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(applyPatch(long('before'), patch)).toBe(long('after'));
  });
});
