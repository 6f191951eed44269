import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setText, widthOf } from './badge-lines.js';

const settings = [
  { size: 60, lines: 1 },
  { size: 40, lines: 2 },
] as const;

describe('a text on the picture', () => {
  it('stands in one large line where it fits', () => {
    expect(setText('Champion', 500, settings)).toEqual({ size: 60, lines: ['Champion'] });
  });

  it('is broken between words, and made smaller first', () => {
    expect(setText('Champion of the sea', 500, settings)).toEqual({ size: 40, lines: ['Champion of the sea'] });
    expect(setText('Champion of accessible writing', 460, settings)).toEqual({
      size: 40,
      lines: ['Champion of', 'accessible writing'],
    });
  });

  it('ends in an ellipsis where it is too long for every setting', () => {
    const { size, lines } = setText('A name that goes on and on, for longer than anybody would read it', 300, settings);
    expect(size).toBe(40);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('is broken within a word that is longer than a line, and anywhere in scripts without spaces', () => {
    expect(setText('Donaudampfschifffahrt', 300, settings).lines).toHaveLength(2);
    expect(setText('社交媒体冠军社交媒体冠军', 300, settings)).toEqual({
      size: 40,
      lines: ['社交媒体冠军社', '交媒体冠军'],
    });
  });

  it('never tears a character from its marks', () => {
    const { lines } = setText('e\u0301'.repeat(30), 300, settings);
    expect(lines.every((line) => !line.startsWith('\u0301'))).toBe(true);
  });

  it('never stands out of its width, and loses nothing but spaces unless it says so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { size, lines } = setText(text, 300, settings);
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(300.001);
        const all = lines.join('');
        if (!all.endsWith('…')) expect(all.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});
