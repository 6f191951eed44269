import { describe, expect, it } from '@jest/globals';
import { isCheckInCode, newCheckInCode } from './check-in-code.js';

describe('a check-in code', () => {
  it('is short, easy to read, and another each time', () => {
    const codes = Array.from({ length: 500 }, newCheckInCode);
    expect(codes.every((code) => /^[2-9A-HJKMNP-TV-Z]{6}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(500);
  });

  it.each(['K7M3QX', 'k7m3qx', ' k7m 3qx ', 'K7M-3QX', 'K7M–3QX', 'Ｋ７Ｍ３ＱＸ', 'k7m\u00a03qx'])(
    'is right as “%s”',
    (given) => {
      expect(isCheckInCode(given, 'K7M3QX')).toBe(true);
    },
  );

  it.each(['', 'K7M3Q', 'K7M3QXX', 'K7M3QY', '      '])('is wrong as “%s”', (given) => {
    expect(isCheckInCode(given, 'K7M3QX')).toBe(false);
  });
});
