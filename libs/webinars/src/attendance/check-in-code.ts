import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

// Without the letters and digits that people mistake for one another on a screen at the end of a room.
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 6;

/** What the host shows on screen: one of 729 million. */
export function newCheckInCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Compares without regard to case, spaces and dashes, in a time that tells nothing of how much was right. */
export function isCheckInCode(given: string, expected: string): boolean {
  return timingSafeEqual(fingerprint(given), fingerprint(expected));
}

function fingerprint(code: string): Buffer {
  const plain = code
    .normalize('NFKC')
    .replace(/[\s\p{Dash}]/gu, '')
    .toUpperCase();
  return createHash('sha256').update(plain).digest();
}
